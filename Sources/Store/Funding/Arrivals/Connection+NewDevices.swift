import Assets
import Funding
import Inventory
import SQLite

extension Connection {
    /// Devices that are linked to no line of devices of an open invoice; by number. Not those that are still ordered, as a person or an
    /// import says, and nothing that is not bought as a device.
    func newDevices() throws -> [NewDevice] {
        try rows(Self.newDevices, nil as String?) { row in
            guard let kind = DeviceKind(rawValue: row.text(1)), let school = SchoolNumber(row.text(5)) else {
                return nil
            }
            var device = NewDevice(
                number: row.integer(0), kind: kind, school: school, firstSeenOn: Day(at: row.integer(6)))
            device.maker = row.textIfPresent(2)
            device.model = row.textIfPresent(3)
            device.serial = row.textIfPresent(4)
            device.purchasedOn = row.textIfPresent(7).flatMap { Day($0) }
            device.orderNumber = row.textIfPresent(8)
            return device
        }.compactMap(\.self)
    }

    /// What a device may be declared to be that no invoice is of.
    private static let notBought = [Acquisition.gift, .takenOver].map { "'\($0.rawValue)'" }.joined(separator: ", ")

    private static let newDevices = """
        SELECT asset.id, asset.kind, maker, model, serial, school.number, first_seen_at, purchased_on, order_number
        FROM asset JOIN school ON school.id = asset.school
        WHERE is_listed AND asset.kind <> '\(DeviceKind.virtualMachine.rawValue)' AND NOT \(AssetStatus.sql { $0 == .ordered })
            AND (acquisition IS NULL OR acquisition NOT IN (\(notBought)))
            AND asset.id NOT IN (
                SELECT linked.asset FROM (\(linkedDevices)) AS linked JOIN invoice_line ON invoice_line.id = linked.invoice_line
                JOIN invoice ON invoice.id = invoice_line.invoice WHERE cost_kind = 'devices' AND \(openInvoice))
        ORDER BY asset.id
        """
}
