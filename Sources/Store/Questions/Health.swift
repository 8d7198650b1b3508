package import Assets
package import Inventory
import SQLite

/// What somebody ought to look at.
package struct Health: Sendable {
    /// What is worst first.
    package let findings: [Finding]
    /// What the assets are that the findings name, by number.
    package let subjects: [Int64: HealthSubject]
}

/// An asset as people know it.
package struct HealthSubject: Sendable, Equatable {
    package let kind: DeviceKind
    package let status: AssetStatus?
    package let maker: String?
    package let model: String?
    package let serial: String?
    package let hostname: String?
    package let inventoryNumber: String?
    package let room: String?
}

/// Which findings are asked for.
package struct HealthFilter: Sendable {
    package var school: SchoolNumber?
    /// Also each device of a quiet school, and each value that is not unique.
    package var all: Bool
    package var without: Set<FindingKind>

    package init(school: SchoolNumber? = nil, all: Bool = false, without: Set<FindingKind> = []) {
        self.school = school
        self.all = all
        self.without = without
    }
}

extension Questions {
    /// What is wrong with the assets of a school, or of all schools, on the day of a moment.
    /// - Throws: `StoreError.unknown` for a school that there is not.
    package func health(_ filter: HealthFilter = HealthFilter(), now: Int64, by calendar: SchoolCalendar) throws
        -> Health
    {
        try read { connection in
            let rule = HealthRule(calendar: calendar, today: Day(at: now))
            let school: Int64? = if let number = filter.school { try connection.schoolID(number) } else { nil }
            let known = try connection.knownHealth(school: school, noticedBefore: rule.noticedBefore)
            let facts = known.map(\.facts)
            var findings = rule.findings(of: facts, all: filter.all)
            findings += try connection.openConflicts(school: school)
            findings += try connection.elsewhere(Dictionary(uniqueKeysWithValues: facts.map { ($0.asset, $0) }), rule)
            findings += try connection.shared(among: facts, of: filter)
            findings = findings.filter { !filter.without.contains($0.kind) }.sorted()
            let named = Set(findings.compactMap(\.asset))
            let subjects = known.filter { named.contains($0.facts.asset) }.map { ($0.facts.asset, $0.subject) }
            return Health(findings: findings, subjects: Dictionary(uniqueKeysWithValues: subjects))
        }
    }
}

extension HealthRule {
    /// What was seen last before this moment is noticed as missing; UTC seconds.
    fileprivate var noticedBefore: Int64 {
        absence.calendar.latestDay(AbsenceRule.daysUntilNoticed, countedDaysBefore: absence.today).adding(1).start
    }
}
