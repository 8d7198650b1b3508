import Inventory
import Store

extension Inquiry {
    /// What the devices of these schools come to today, school by school; one without devices has zeros.
    func deviceFigures(of scope: SchoolScope) throws -> [SchoolNumber: DeviceFigures] {
        let rule = CountingRule(today: today, calendar: try questions.schoolCalendar())
        let pupils = try questions.pupils(countedBy: today)
        let none = scope.schools.map { ($0.number, DeviceFigures(pupils: pupils[$0.number]?.total)) }
        return try questions.countDevices(
            ofSchool: scope.school, on: today, into: Dictionary(uniqueKeysWithValues: none)
        ) { figures, device in
            figures[device.school]?.count(device, by: rule)
        }
    }
}

extension Sequence<DeviceFigures> {
    /// Of all of them together.
    var sum: DeviceFigures { reduce(DeviceFigures(), +) }
}
