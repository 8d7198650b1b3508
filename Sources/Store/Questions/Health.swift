package import Assets
package import Inventory
import SQLite

/// What somebody ought to look at.
package struct Health: Sendable {
    /// What is worst first.
    package let findings: [Finding]
    /// What the assets are that the findings name, by number.
    package let subjects: [Int64: HealthSubject]

    package init(findings: [Finding], subjects: [Int64: HealthSubject]) {
        self.findings = findings
        self.subjects = subjects
    }
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
            let facts = try connection.healthFacts(school: school, noticedBefore: rule.noticedBefore)
            var findings = rule.findings(of: facts, all: filter.all)
            findings += try connection.openConflicts(school: school)
            findings += try connection.elsewhere(Dictionary(uniqueKeysWithValues: facts.map { ($0.asset, $0) }), rule)
            findings += try connection.shared(among: facts, of: filter)
            findings = findings.filter { !filter.without.contains($0.kind) }.sorted()
            return Health(
                findings: findings, subjects: try connection.subjects(of: Set(findings.compactMap(\.asset))))
        }
    }
}

extension HealthRule {
    /// What was seen last before this moment is noticed as missing; UTC seconds.
    fileprivate var noticedBefore: Int64 {
        absence.calendar.latestDay(AbsenceRule.daysUntilNoticed, countedDaysBefore: absence.today).adding(1).start
    }
}
