import Assets
import Inventory
import Store

/// Devices, counted by all that figures ask of them.
struct DeviceTally: Sendable, Equatable {
    private(set) var total = 0
    private(set) var kinds: [DeviceKind: Int] = [:]
    private(set) var ages = AgeTally()
    private(set) var seen = SightTally()
    /// Those whose operating system is known, by its name: there are few, and many devices.
    private var systemNames: [SystemName: Int] = [:]
    /// Whether the operating system still gets security updates today; asked of all.
    private(set) var supported = AnswerTally()
    /// Whether the disk is encrypted; asked of what people carry around.
    private(set) var encrypted = AnswerTally()
    /// Who tells of them; several may tell of one.
    private(set) var sources: [ValueSource: Int] = [:]

    mutating func count(_ device: CountedDevice, by rule: CountingRule) {
        total += 1
        kinds[device.kind, default: 0] += 1
        if let start = device.dates.start { ages.add(rule.years(since: start.day), isEstimated: start.isEstimated) }
        rule.count(device, &seen)
        if let name = device.osName {
            systemNames[SystemName(name: name, isOfAgent: device.sources.contains(.agent)), default: 0] += 1
        }
        supported.add(device.osSupportedUntil.map { $0 >= rule.today })
        if device.kind.isPortable { encrypted.add(device.isDiskEncrypted) }
        for source in device.sources { sources[source, default: 0] += 1 }
    }

    /// Those whose operating system is known.
    var systems: [SystemFamily: Int] {
        systemNames.reduce(into: [:]) { families, system in
            families[SystemFamily(system.key.name, isOfAgent: system.key.isOfAgent), default: 0] += system.value
        }
    }

    private struct SystemName: Hashable {
        let name: String
        let isOfAgent: Bool
    }

    static func + (one: DeviceTally, other: DeviceTally) -> DeviceTally {
        var sum = one
        sum.total += other.total
        sum.kinds.merge(other.kinds, uniquingKeysWith: +)
        sum.ages = one.ages + other.ages
        sum.seen = one.seen + other.seen
        sum.systemNames.merge(other.systemNames, uniquingKeysWith: +)
        sum.supported = one.supported + other.supported
        sum.encrypted = one.encrypted + other.encrypted
        sum.sources.merge(other.sources, uniquingKeysWith: +)
        return sum
    }
}

/// What days mean on the day of the question.
struct CountingRule: Sendable {
    let today: Day
    /// Last days after which 30 and 90 days of school have gone by.
    private let lastDays: (for30Days: Day, for90Days: Day)

    init(today: Day, calendar: SchoolCalendar) {
        self.today = today
        lastDays = (
            calendar.latestDay(AbsenceRule.daysUntilNoticed, countedDaysBefore: today),
            calendar.latestDay(AbsenceRule.daysUntilLong, countedDaysBefore: today)
        )
    }

    func years(since day: Day) -> Int { today.months(since: day) / 12 }

    fileprivate func count(_ device: CountedDevice, _ seen: inout SightTally) {
        guard let last = device.lastSeenOn else { return seen.never += 1 }
        if last >= today.adding(-7) { seen.in7Days += 1 }
        if last >= today.adding(-30) { seen.in30Days += 1 }
        if last >= today.adding(-90) { seen.in90Days += 1 }
        guard device.status?.isExpectedToBeSeen ?? true else { return }
        if last <= lastDays.for30Days { seen.missingFor30Days += 1 }
        if last <= lastDays.for90Days { seen.missingFor90Days += 1 }
    }
}
