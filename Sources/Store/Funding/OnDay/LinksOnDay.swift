import Assets
import Funding
import SQLite

/// What came with which line, as it is known on a day; by the numbers of lines.
struct LinksOnDay {
    let devices: LinkedDevices
    private(set) var expected: [Int64: [LineOnDay.Expected]] = [:]
    /// Devices about which a word was entered later than it counts.
    private(set) var late: [Int64: [Int64]] = [:]

    init(_ connection: borrowing Connection, _ asOf: AsOf) throws {
        devices = try connection.linkedDevices(on: asOf.day)
        try connection.visit(Self.expectedSerials, asOf.day.iso) { row in
            guard let day = Day(row.text(2)) else { return }
            expected[row.integer(0), default: []].append(LineOnDay.Expected(serial: row.text(1), bookedOn: day))
        }
        try connection.visit(
            """
            SELECT invoice_line, asset, booked_on, act.at FROM device_link JOIN act ON act.id = device_link.act
            WHERE booked_on <= ?1 AND booked_on < date(act.at, 'unixepoch') ORDER BY device_link.id
            """,
            asOf.day.iso
        ) { late[$0.integer(0), default: []].append($0.integer(1)) }
    }

    /// The newest word on each serial number of a line.
    private static let expectedSerials = """
        SELECT invoice_line, serial, booked_on FROM delivery
        WHERE is_expected AND booked_on <= ?1 AND NOT EXISTS (
            SELECT 1 FROM delivery AS later WHERE later.invoice_line = delivery.invoice_line AND later.serial = delivery.serial
                AND later.id > delivery.id AND later.booked_on <= ?1)
        ORDER BY id
        """
}
