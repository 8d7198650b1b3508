import Inventory

/// Tells on one day what is wrong with assets.
package struct HealthRule: Sendable {
    package let absence: AbsenceRule

    /// A battery that lost so much does not last a morning of lessons.
    package static let wornFromPercent: Int64 = 40
    /// The end of security updates is announced so many days ahead: half a year, in which a holiday lies.
    package static let daysBeforeEndOfSupport = 183
    /// Updates come every week. A machine that has not asked for them, or installed any, for so many days of school does it no more.
    package static let daysUntilUpdatesAreOld = 30
    /// Known security updates are installed within so many days of school.
    package static let daysUntilSecurityUpdatesAreOld = 14

    package init(calendar: SchoolCalendar, today: Day) { absence = AbsenceRule(calendar: calendar, today: today) }

    /// What is wrong with these assets. Those that fell silent with their school are one finding, unless all are asked for.
    package func findings(of assets: [HealthFacts], all: Bool = false) -> [Finding] {
        let absences = assets.map(absence(of:))
        let quiet = absence.quietSchools(in: zip(assets, absences).map { SchoolSighting($0, $1) })
        let covered = Set(all ? [] : quiet.flatMap(\.assets))
        var findings = quiet.map(Finding.init)
        for (facts, absence) in zip(assets, absences) {
            if !covered.contains(Int(facts.asset)) { findings.append(ifAny: missing(facts, absence)) }
            add(facts, to: &findings)
        }
        return findings
    }

    /// Whether and how an asset is missing.
    package func absence(of facts: HealthFacts) -> Absence {
        absence.absence(lastSeen: facts.lastSeenAt.map(Day.init(at:)), status: facts.status, kind: facts.kind)
    }

    /// What is wrong with one asset, apart from where it is.
    private func add(_ facts: HealthFacts, to findings: inout [Finding]) {
        guard !facts.isGone else { return findings.append(ifAny: seenAlthoughGone(facts)) }
        findings.append(ifAny: support(facts))
        findings.append(ifAny: updates(facts))
        findings.append(ifAny: encryption(facts))
        findings.append(ifAny: agents(facts))
        for part in facts.parts { findings.append(ifAny: condition(part, of: facts)) }
    }
}

extension [Finding] {
    /// An array for each asset would cost more than the judgement.
    fileprivate mutating func append(ifAny finding: Finding?) { if let finding { append(finding) } }
}

extension HealthRule {
    private func missing(_ facts: HealthFacts, _ absence: Absence) -> Finding? {
        switch absence {
        case .seen, .cannotBeSeen, .notExpected: return nil
        case .neverSeen: return facts.finding(.neverSeen)
        case .notSeen(let days):
            var finding = facts.finding(absence.isLong ? .notSeenLong : .notSeen)
            finding.since = facts.lastSeenAt
            finding.days = days
            return finding
        }
    }

    /// Seen after a person said that it is gone; what was said later than the last sight is no news.
    private func seenAlthoughGone(_ facts: HealthFacts) -> Finding? {
        guard let seen = facts.lastSeenAt, let said = facts.statusSince, seen > said else { return nil }
        var finding = facts.finding(.seenAlthoughGone)
        finding.since = seen
        return finding
    }

    private func support(_ facts: HealthFacts) -> Finding? {
        guard let end = facts.systemSupportedUntil,
            end < absence.today.adding(Self.daysBeforeEndOfSupport)
        else { return nil }
        var finding = facts.finding(end < absence.today ? .osUnsupported : .osEndsSoon)
        finding.since = end.midday
        finding.name = facts.system
        return finding
    }

    /// Counted up to its last report: a machine that is off installs nothing, and is missing rather than neglected. Holidays do
    /// not count, so that the first morning of September is not full of findings.
    private func updates(_ facts: HealthFacts) -> Finding? {
        guard let updates = facts.updates, let oldest = oldestLateUpdate(of: updates) else { return nil }
        var finding = facts.finding(.updatesOld)
        finding.since = oldest
        finding.days = days(from: oldest, to: updates.reportedAt)
        finding.count = updates.securityUpdatesPending.map(Int.init(clamping:))
        return finding
    }

    /// Whether a machine was kept up to date until it reported last; `nil` if it does not say.
    package func isUpToDate(_ updates: UpdateState) -> Bool? {
        updates.checkedAt == nil && updates.upgradedAt == nil ? nil : oldestLateUpdate(of: updates) == nil
    }

    private func oldestLateUpdate(of updates: UpdateState) -> Int64? {
        let pending = updates.securityUpdatesPending ?? 0
        let upgradeLimit = pending > 0 ? Self.daysUntilSecurityUpdatesAreOld : Self.daysUntilUpdatesAreOld
        let late = [(updates.checkedAt, Self.daysUntilUpdatesAreOld), (updates.upgradedAt, upgradeLimit)].compactMap {
            moment, limit in moment.flatMap { days(from: $0, to: updates.reportedAt) >= limit ? $0 : nil }
        }
        return late.min()
    }

    private func days(from start: Int64, to end: Int64) -> Int {
        absence.calendar.countedDays(from: Day(at: start), to: Day(at: end))
    }

    private func encryption(_ facts: HealthFacts) -> Finding? {
        facts.kind.isPortable && facts.isDiskEncrypted == false ? facts.finding(.diskUnencrypted) : nil
    }

    private func agents(_ facts: HealthFacts) -> Finding? {
        guard facts.agents > 1 else { return nil }
        var finding = facts.finding(.severalAgents)
        finding.count = facts.agents
        return finding
    }

    private func condition(_ part: PartState, of facts: HealthFacts) -> Finding? {
        guard let kind = part.finding else { return nil }
        var finding = facts.finding(kind)
        finding.name = part.name
        finding.wearInPercent = part.wearInPercent
        return finding
    }
}

extension HealthFacts {
    /// Whether a person said that the school has it no more.
    package var isGone: Bool { status?.isGone == true }

    fileprivate func finding(_ kind: FindingKind) -> Finding { Finding(kind, of: school, asset: asset) }
}

extension PartState {
    /// What is wrong with it; `nil` for a sound one.
    package var finding: FindingKind? {
        if isFailing { return .diskFailing }
        return kind == .battery && wearInPercent ?? 0 >= HealthRule.wornFromPercent ? .batteryWorn : nil
    }
}

extension AssetStatus {
    /// Whether the school has it no more: disposed of, lost or stolen.
    package var isGone: Bool { isDisposedOf || [.lost, .stolen].contains(self) }
}

extension SchoolSighting {
    fileprivate init(_ facts: HealthFacts, _ absence: Absence) {
        self.init(
            school: facts.school, asset: Int(facts.asset), lastSeen: facts.lastSeenAt.map(Day.init(at:)),
            absence: absence)
    }
}

extension Finding {
    fileprivate init(_ quiet: QuietSchool) {
        self.init(.quietSchool, of: quiet.school)
        since = quiet.since.midday
        days = quiet.days
        count = quiet.assets.count
    }
}
