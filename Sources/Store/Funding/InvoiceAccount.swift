package import Funding
import Inventory
import SQLite

/// An invoice with all that hangs on it: its lines, who bears them, their proofs and their devices.
package struct InvoiceAccount: Sendable, Equatable {
    package let invoice: BookedInvoice
    package let paper: InvoicePaper
    package let lines: [InvoiceLineAccount]
    /// As they were entered, counter-entries included.
    package let charges: [BookedCharge]
    package let proofs: [ProofAccount]
    package let devices: [LinkedDevice]
}

/// What else stands on the paper, and in the store for it.
package struct InvoicePaper: Sendable, Equatable {
    package let supplierNumber: EnterpriseNumber?
    /// Its order, in the store and as people number it.
    package let order: Int64?
    package let orderNumber: String?
    /// Of a credit note: the invoice as it names it, and as it is known.
    package let correctedNumber: String?
    package let corrects: Int64?
    /// As it stands on the paper; below 0 where the lines are.
    package let total: Cents?
    /// Name of the stored copy.
    package let document: String?
}

/// One line with what of it is charged, and how many devices came with it.
package struct InvoiceLineAccount: Sendable, Equatable {
    package let line: BookedLine
    package let charged: Cents
    package let devices: Int

    /// What nobody bears yet.
    package var free: Cents { line.gross - charged }
}

/// A device that came with a line, or a serial number of its delivery note that nothing showed yet.
package struct LinkedDevice: Sendable, Equatable {
    package let line: Int64
    /// `nil` while nothing showed the serial number.
    package let device: Int64?
    package let maker: String?
    package let model: String?
    package let serial: String?
}

extension Questions {
    /// - Throws: `StoreError` if there is no such invoice.
    package func invoiceAccount(_ id: Int64) throws -> InvoiceAccount {
        let charges = try charges(invoice: id, atMost: InvoiceDraft.maximumLines * 10)
        return try read { connection in
            let invoice = try connection.bookedInvoice(id)
            let devices = try connection.linkedDevices(ofInvoice: id)
            let linked = Dictionary(grouping: devices.filter { $0.device != nil }, by: \.line).mapValues(\.count)
            let paper = try connection.first(InvoicePaper.query, id) { try InvoicePaper($0) }
            return InvoiceAccount(
                invoice: invoice, paper: paper ?? .blank,
                lines: try connection.rows(InvoiceLineAccount.query, id) {
                    try InvoiceLineAccount($0, devices: linked)
                },
                charges: charges.reversed(), proofs: try connection.proofs(ofInvoice: id), devices: devices)
        }
    }
}

extension Connection {
    /// Devices by line and number, and then what is still expected.
    fileprivate func linkedDevices(ofInvoice invoice: Int64) throws -> [LinkedDevice] {
        let lines = "invoice_line IN (SELECT id FROM invoice_line WHERE invoice = ?2)"
        let linked = try rows(
            """
            SELECT invoice_line, asset.id, maker, model, serial FROM (\(Self.linkedDevices)) AS link
            JOIN asset ON asset.id = link.asset WHERE \(lines) ORDER BY invoice_line, asset.id
            """,
            nil as String?, invoice
        ) { LinkedDevice($0) }
        let expected = try rows(
            """
            SELECT invoice_line, NULL, NULL, NULL, serial FROM delivery WHERE invoice_line IN (
                SELECT id FROM invoice_line WHERE invoice = ?1) AND is_expected AND id = (SELECT max(id) FROM delivery AS newer
                WHERE newer.invoice_line = delivery.invoice_line AND newer.serial = delivery.serial) ORDER BY id
            """,
            invoice
        ) { LinkedDevice($0) }
        let shown = Set(linked.compactMap { $0.serial?.lowercased() })
        return linked + expected.filter { !shown.contains($0.serial?.lowercased() ?? "") }
    }
}

extension LinkedDevice {
    fileprivate init(_ row: Row) {
        self.init(
            line: row.integer(0), device: row.integerIfPresent(1), maker: row.textIfPresent(2),
            model: row.textIfPresent(3), serial: row.textIfPresent(4))
    }
}

extension InvoiceLineAccount {
    fileprivate static let query = """
        SELECT \(BookedLine.columns(of: "invoice_line")),
            (SELECT ifnull(sum(amount), 0) FROM charge WHERE invoice_line = invoice_line.id)
        FROM invoice_line WHERE invoice = ?1 ORDER BY position
        """

    fileprivate init(_ row: Row, devices: [Int64: Int]) throws {
        let line = try BookedLine(row)
        self.init(line: line, charged: try Connection.cents(row, 9), devices: devices[line.id] ?? 0)
    }
}

extension InvoicePaper {
    /// Of an invoice that is not there.
    fileprivate static let blank = InvoicePaper(
        supplierNumber: nil, order: nil, orderNumber: nil, correctedNumber: nil, corrects: nil, total: nil,
        document: nil)

    fileprivate static let query = """
        SELECT supplier.number, purchase.id, purchase.number, corrected_number, corrects, total, document.name
        FROM invoice JOIN supplier ON supplier.id = invoice.supplier LEFT JOIN purchase ON purchase.id = purchase
        LEFT JOIN document ON digest = \(Connection.copyOfInvoice(on: "NULL")) WHERE invoice.id = ?1
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            supplierNumber: row.textIfPresent(0).flatMap { EnterpriseNumber($0) }, order: row.integerIfPresent(1),
            orderNumber: row.textIfPresent(2), correctedNumber: row.textIfPresent(3), corrects: row.integerIfPresent(4),
            total: row.isNull(5) ? nil : try Connection.cents(row, 5), document: row.textIfPresent(6))
    }
}
