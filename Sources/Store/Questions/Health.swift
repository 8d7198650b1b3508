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
    package func findings(_ filter: HealthFilter = HealthFilter(), now: Int64, by calendar: SchoolCalendar) throws
        -> [Finding]
    {
        try read { connection in
            let rule = HealthRule(calendar: calendar, today: Day(at: now))
            let school: Int64? = if let number = filter.school { try connection.schoolID(number) } else { nil }
            var findings: [Finding] = []
            try connection.visitHealthFacts(school: school, noticedBefore: rule.noticedBefore) { facts in
                findings += rule.findings(of: facts, all: filter.all)
            }
            findings += try connection.openConflicts(school: school)
            findings += try connection.elsewhere(school: school, rule)
            findings += try connection.shared(school: school, of: filter)
            if !filter.without.isEmpty { findings.removeAll { filter.without.contains($0.kind) } }
            return findings.inOrder
        }
    }

    /// What is wrong, with what the assets are.
    package func health(_ filter: HealthFilter = HealthFilter(), now: Int64, by calendar: SchoolCalendar) throws
        -> Health
    {
        let findings = try findings(filter, now: now, by: calendar)
        return Health(findings: findings, subjects: try subjects(of: findings))
    }

    /// What the assets are that these findings name, by number.
    package func subjects(of findings: [Finding]) throws -> [Int64: HealthSubject] {
        try read { try $0.subjects(of: Set(findings.compactMap(\.asset))) }
    }
}

extension [Finding] {
    /// What is worst first, then by school, asset, conflict and name. Kind by kind, since most are of a few kinds.
    fileprivate var inOrder: [Finding] {
        let byKind = Dictionary(grouping: self, by: \.kind)
        return FindingKind.allCases.flatMap { byKind[$0]?.sorted() ?? [] }
    }
}

extension HealthRule {
    /// What was seen last before this moment is noticed as missing; UTC seconds.
    fileprivate var noticedBefore: Int64 {
        absence.calendar.latestDay(AbsenceRule.daysUntilNoticed, countedDaysBefore: absence.today).adding(1).start
    }
}
