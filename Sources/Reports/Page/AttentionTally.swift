import Assets
import Funding
import Inventory
import Store

/// How much asks for attention, by what it is and whose it is; the urgent ones one by one.
struct AttentionTally: Sendable {
    /// Whose it is; neither is known of what is of the whole community.
    struct Place: Hashable, Sendable {
        let school: SchoolNumber?
        let schoolBoard: String?
    }

    struct Questioned: Sendable {
        var count = 0
        var amount = Cents.zero
        /// Whether any has an amount.
        var hasAmount = false
    }

    private(set) var findings: [Place: [FindingKind: Int]] = [:]
    private(set) var exceptions: [Place: [ExceptionRule: Questioned]] = [:]
    /// What the assets are comes later: it is asked of these alone.
    var urgentHealth = Health(findings: [], subjects: [:])
    private(set) var urgentExceptions: [MoneyException] = []

    init(_ findings: [Finding], _ exceptions: [MoneyException], schoolBoards: [SchoolNumber: String]) {
        for finding in findings {
            let place = Place(school: finding.school, schoolBoard: finding.school.flatMap { schoolBoards[$0] })
            self.findings[place, default: [:]][finding.kind, default: 0] += finding.occurrences
        }
        urgentHealth = Health(findings: findings.filter { $0.kind.severity == .critical }, subjects: [:])
        for exception in exceptions { count(exception) }
        urgentExceptions = MoneyException.sorted(exceptions.filter { $0.rule.severity == .critical })
    }

    private mutating func count(_ exception: MoneyException) {
        let place = Place(school: exception.school, schoolBoard: exception.schoolBoard)
        exceptions[place, default: [:]][exception.rule, default: Questioned()].count += 1
        if let amount = exception.amount {
            exceptions[place]?[exception.rule]?.amount += amount
            exceptions[place]?[exception.rule]?.hasAmount = true
        }
    }
}

extension AttentionTally {
    /// Of some schools.
    func limited(to scope: SchoolScope) -> AttentionTally {
        var other = self
        other.findings = findings.filter { scope.includes($0.key) }
        other.exceptions = exceptions.filter { scope.includes($0.key) }
        other.urgentHealth = urgentHealth.limited(to: scope, nil)
        other.urgentExceptions = urgentExceptions.filter { $0.isOf(scope) }
        return other
    }

    /// As a reader may be told.
    func told(to limits: Limits, of scope: SchoolScope) -> AttentionTally {
        var other = self
        other.urgentHealth = urgentHealth.limited(to: scope, limits)
        other.urgentExceptions = urgentExceptions.compactMap { $0.limited(to: limits) }
        return other
    }

    /// Of all of them together.
    var findingCounts: [FindingKind: Int] {
        findings.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }

    var exceptionCounts: [ExceptionRule: Questioned] {
        exceptions.values.reduce(into: [:]) { sum, counts in sum.merge(counts) { $0 + $1 } }
    }

    /// Of no school, by severity: what is of school boards, or of none of these either.
    func unplaced(ofSchoolBoards: Bool) -> SeverityCounts {
        func isMeant(_ place: Place) -> Bool { place.school == nil && (place.schoolBoard != nil) == ofSchoolBoards }
        var counts: [Severity: Int] = [:]
        for (place, kinds) in findings where isMeant(place) {
            for (kind, count) in kinds { counts[kind.severity, default: 0] += count }
        }
        for (place, rules) in exceptions where isMeant(place) {
            for (rule, told) in rules { counts[rule.severity, default: 0] += told.count }
        }
        return SeverityCounts(counts)
    }

    /// Of each school, by severity.
    var schools: [SchoolNumber: [Severity: Int]] {
        var counts: [SchoolNumber: [Severity: Int]] = [:]
        for (place, kinds) in findings {
            guard let school = place.school else { continue }
            for (kind, count) in kinds { counts[school, default: [:]][kind.severity, default: 0] += count }
        }
        for (place, rules) in exceptions {
            guard let school = place.school else { continue }
            for (rule, told) in rules { counts[school, default: [:]][rule.severity, default: 0] += told.count }
        }
        return counts
    }
}

extension AttentionTally.Questioned {
    fileprivate static func + (one: Self, other: Self) -> Self {
        Self(
            count: one.count + other.count, amount: one.amount + other.amount,
            hasAmount: one.hasAmount || other.hasAmount)
    }
}

extension SchoolScope {
    fileprivate func includes(_ place: AttentionTally.Place) -> Bool {
        switch owner {
        case .all: true
        case .schoolBoard(let name): place.schoolBoard == name
        case .school(let school): place.school == school.number
        }
    }
}
