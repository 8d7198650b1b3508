import Assets
import Funding
import Inventory
import TestSupport

enum SampleArrivals {
    static let school = SampleStore.number("030569")
    static let other = SampleStore.number("104521")
    static let issuedOn = Day("2026-03-01") ?? Day(number: 0)

    static func line(
        _ number: Int64 = 1, _ description: String = "HP 250 G9", bought: Int = 24, order: String? = nil,
        after days: Int = 0, schools: Set<SchoolNumber> = [school]
    ) -> OpenLine {
        var line = OpenLine(
            line: number, description: description, issuedOn: issuedOn.adding(days), schools: schools, bought: bought)
        line.orderNumber = order
        return line
    }

    /// A laptop, first seen so many days after the invoice.
    static func device(
        _ number: Int64, _ model: String? = "HP 250 15.6 inch G9 Notebook PC", kind: DeviceKind = .laptop,
        after days: Int = 3, order: String? = nil, school: SchoolNumber = school
    ) -> NewDevice {
        var device = NewDevice(number: number, kind: kind, school: school, firstSeenOn: issuedOn.adding(days))
        device.maker = "HP"
        device.model = model
        device.orderNumber = order
        return device
    }
}

extension NewDevice {
    func changed(_ change: (inout NewDevice) -> Void) -> NewDevice {
        var device = self
        change(&device)
        return device
    }
}
