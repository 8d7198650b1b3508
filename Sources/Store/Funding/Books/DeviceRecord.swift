package import Inventory
import SQLite

/// A device that came with a line of which the grant line bears a part, or a serial number of its delivery note that no device showed.
package struct DeviceRecord: Sendable, Equatable {
    /// Number of the line in the store.
    package let line: Int64
    /// `nil` while nothing showed the serial number.
    package var device: Int64?
    /// As they are known now.
    package let kind: DeviceKind?
    package let maker: String?
    package let model: String?
    package var serial: String?
}

extension DeviceRecord {
    private static let lines = """
        SELECT charge.invoice_line FROM charge WHERE charge.id IN (SELECT charge.id FROM \(Booked.charges))
        GROUP BY charge.invoice_line HAVING sum(charge.amount) > 0
        """

    static let query = """
        WITH charged AS MATERIALIZED (\(lines)), linked AS MATERIALIZED (
            SELECT invoice_line, asset FROM (\(Connection.linkedDevices)) WHERE invoice_line IN charged)
        SELECT invoice_line, asset.id, kind, maker, model, serial, 0 AS is_expected
        FROM linked JOIN asset ON asset.id = linked.asset
        UNION ALL
        SELECT invoice_line, NULL, NULL, NULL, NULL, serial, 1 FROM delivery
        WHERE invoice_line IN charged AND is_expected AND booked_on <= ?1 AND NOT EXISTS (
                SELECT 1 FROM delivery AS later WHERE later.invoice_line = delivery.invoice_line
                    AND later.serial = delivery.serial AND later.id > delivery.id AND later.booked_on <= ?1)
            AND NOT EXISTS (SELECT 1 FROM linked JOIN asset ON asset.id = linked.asset
                WHERE linked.invoice_line = delivery.invoice_line AND asset.serial = delivery.serial COLLATE NOCASE)
        ORDER BY 1, 7, 2, 6
        """

    init(_ row: Row) {
        self.init(
            line: row.integer(0), device: row.integerIfPresent(1), kind: DeviceKind(rawValue: row.text(2)),
            maker: row.textIfPresent(3), model: row.textIfPresent(4), serial: row.textIfPresent(5))
    }
}
