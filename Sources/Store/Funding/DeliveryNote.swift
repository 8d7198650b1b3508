import Funding
import SQLite

/// What is known of the serial numbers of a delivery note before they are expected with a line.
package struct DeliveryNote: Sendable, Equatable {
    /// A serial number that a device shows.
    package struct Shown: Sendable, Equatable {
        package let serial: String
        package let device: Int64
    }

    /// A serial number of another line of devices.
    package struct Elsewhere: Sendable, Equatable {
        package let serial: String
        package let line: Int64
        /// The number on the invoice of that line.
        package let number: String
        /// The device that is linked to that line; `nil` while nothing showed the serial number that its delivery note names.
        package let device: Int64?
        /// The act by which its delivery note names it.
        package let act: Int64?
    }

    /// Those that are new to the line.
    package internal(set) var new: [String] = []
    /// Those of devices that are here, and of the line as soon as the note is.
    package internal(set) var here: [Shown] = []
    /// Those of devices that a person unlinked from the line: no delivery note links them again.
    package internal(set) var unlinked: [Shown] = []
    /// Empty of a line that is not of devices: a guarantee is bought for a device of another line.
    package internal(set) var elsewhere: [Elsewhere] = []
}

extension Questions {
    /// - Throws: `StoreError` for a line that there is not.
    package func deliveryNote(of serials: [String], withLine line: Int64) throws -> DeliveryNote {
        try read { connection in
            let kind = try connection.first("SELECT cost_kind FROM invoice_line WHERE id = ?1", line) { $0.text(0) }
            guard let kind else { throw StoreError.unknown("invoice line", named: "\(line)") }
            let expected = Set(try connection.expectedSerials(ofLine: line).map { $0.lowercased() })
            var note = DeliveryNote()
            note.new = serials.filter { !expected.contains($0.lowercased()) }
            let wanted = Set(note.new.map { $0.lowercased() })
            let unlinked = Set(try connection.unlinkedAssets(ofLine: line))
            for shown in try connection.devices(showing: wanted) {
                if unlinked.contains(shown.device) { note.unlinked.append(shown) } else { note.here.append(shown) }
            }
            if kind == CostKind.devices.rawValue { note.elsewhere = try connection.others(with: wanted, than: line) }
            return note
        }
    }
}

extension Connection {
    fileprivate func devices(showing serials: Set<String>) throws -> [DeliveryNote.Shown] {
        try rows("SELECT id, serial FROM asset WHERE is_listed AND serial IS NOT NULL ORDER BY id") { row in
            DeliveryNote.Shown(serial: row.text(1), device: row.integer(0))
        }.filter { serials.contains($0.serial.lowercased()) }
    }

    /// Devices of which a person said last that they did not come with the line.
    fileprivate func unlinkedAssets(ofLine line: Int64) throws -> [Int64] {
        try rows(
            """
            SELECT ifnull(asset.merged_into, asset.id) FROM device_link AS link JOIN asset ON asset.id = link.asset
            WHERE invoice_line = ?1 AND NOT is_linked AND NOT EXISTS (
                SELECT 1 FROM device_link AS later WHERE later.invoice_line = link.invoice_line AND later.asset = link.asset
                    AND later.id > link.id)
            """,
            line
        ) { $0.integer(0) }
    }

    /// Lines of devices of open invoices that have one of them.
    fileprivate func others(with serials: Set<String>, than line: Int64) throws -> [DeliveryNote.Elsewhere] {
        let linked = try others(Self.linkedElsewhere, line)
        let expected = try others(Self.expectedElsewhere, line)
        return (linked + expected).filter { serials.contains($0.serial.lowercased()) }
    }

    private func others(_ sql: String, _ line: Int64) throws -> [DeliveryNote.Elsewhere] {
        try rows(sql, nil as String?, line) { row in
            DeliveryNote.Elsewhere(
                serial: row.text(0), line: row.integer(1), number: row.text(2), device: row.integerIfPresent(3),
                act: row.integerIfPresent(4))
        }
    }

    private static let linkedElsewhere = """
        SELECT asset.serial, invoice_line.id, invoice.number, asset.id, NULL
        FROM (\(linkedDevices)) AS linked JOIN asset ON asset.id = linked.asset
        JOIN invoice_line ON invoice_line.id = linked.invoice_line JOIN invoice ON invoice.id = invoice_line.invoice
        WHERE invoice_line.id <> ?2 AND cost_kind = 'devices' AND asset.serial IS NOT NULL AND \(openInvoice)
        ORDER BY asset.id, invoice_line.id
        """

    /// Where nothing showed it yet.
    private static let expectedElsewhere = """
        SELECT delivery.serial, invoice_line.id, invoice.number, NULL, delivery.act FROM (\(unseenSerials)) AS delivery
        JOIN invoice_line ON invoice_line.id = delivery.invoice_line JOIN invoice ON invoice.id = invoice_line.invoice
        WHERE invoice_line.id <> ?2 AND ?1 IS NULL AND cost_kind = 'devices' AND \(openInvoice)
        ORDER BY delivery.serial, invoice_line.id
        """
}
