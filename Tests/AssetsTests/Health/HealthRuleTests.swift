import Assets
import Inventory
import TestSupport
import Testing

@Suite struct HealthRuleTests {
    private static let today = day(2026, 11, 22)
    private let rule = HealthRule(calendar: .builtIn, today: today)

    /// A laptop that was seen so many days ago.
    private static func laptop(_ asset: Int64 = 1, seen daysAgo: Int? = 0) -> HealthFacts {
        var facts = HealthFacts(asset: asset, school: SampleStore.school, kind: .laptop)
        facts.lastSeenAt = daysAgo.map { today.adding(-$0).midday }
        return facts
    }

    private func found(_ change: (inout HealthFacts) -> Void) -> [FindingKind] {
        var facts = Self.laptop()
        change(&facts)
        return rule.findings(of: [facts]).map(\.kind)
    }

    @Test func aWellLaptopHasNoFinding() {
        #expect(found { $0.isDiskEncrypted = true }.isEmpty)
    }

    /// Eight days of November and the summer are holidays.
    static let sights: [(daysAgo: Int?, finding: FindingKind?)] = [
        (37, nil), (38, .notSeen), (159, .notSeen), (160, .notSeenLong), (nil, .neverSeen),
    ]

    @Test(arguments: sights.indices) func whatIsNotSeenIsMissing(_ number: Int) {
        let (daysAgo, finding) = Self.sights[number]
        let found = rule.findings(of: [Self.laptop(seen: daysAgo)])
        #expect(found.map(\.kind) == [finding].compactMap(\.self))
        #expect(found.first?.days == (daysAgo == 38 ? 30 : daysAgo == 160 ? 90 : daysAgo == 159 ? 89 : nil))
    }

    @Test func theFirstMorningOfSeptemberIsQuiet() {
        let rule = HealthRule(calendar: .builtIn, today: day(2026, 9, 1))
        var facts = Self.laptop()
        let lastDay = day(2026, 6, 30).midday
        facts.lastSeenAt = lastDay
        #expect(rule.findings(of: [facts]).isEmpty)
        // It was just started, and has not asked for updates since June.
        facts.lastSeenAt = rule.absence.today.midday
        facts.updates = UpdateState(
            reportedAt: rule.absence.today.midday, checkedAt: lastDay, upgradedAt: lastDay, securityUpdatesPending: 40)
        #expect(rule.findings(of: [facts]).isEmpty)
    }

    @Test func aSchoolThatFellSilentIsOneFinding() {
        let school = (1...200 as ClosedRange<Int64>).map { Self.laptop($0, seen: 39) }
        let findings = rule.findings(of: school)
        #expect(findings.map(\.kind) == [.quietSchool])
        #expect(findings.first?.count == 200)
        #expect(findings.first?.days == 31)
        #expect(rule.findings(of: school, all: true).count == 201)
    }

    @Test func whatIsWrongWithTheDevicesOfAQuietSchoolIsStillTold() {
        var school = (1...10 as ClosedRange<Int64>).map { Self.laptop($0, seen: 39) }
        school[3].isDiskEncrypted = false
        #expect(rule.findings(of: school).map(\.kind) == [.quietSchool, .diskUnencrypted])
    }

    static let statuses: [(AssetStatus, isTold: Bool)] = [
        (.stolen, true), (.lost, true), (.sold, true), (.recycled, true), (.spare, false), (.inRepair, false),
    ]

    @Test(arguments: statuses.indices) func whatIsGoneIsNotSeen(_ number: Int) {
        let (status, isTold) = Self.statuses[number]
        let kinds = found { facts in
            facts.status = status
            facts.statusSince = Self.today.start
            facts.systemSupportedUntil = isTold ? Self.today.adding(-1) : nil
        }
        #expect(kinds == (isTold ? [.seenAlthoughGone] : []))
        let before = found { facts in
            facts.status = status
            facts.statusSince = facts.lastSeenAt
        }
        #expect(before.isEmpty, "what was seen before it was said")
    }

    static let ends: [(daysFromNow: Int, finding: FindingKind?)] = [
        (-1, .osUnsupported), (0, .osEndsSoon), (182, .osEndsSoon), (183, nil),
    ]

    @Test(arguments: ends.indices) func theEndOfSupportIsToldHalfAYearAhead(_ number: Int) {
        let (days, finding) = Self.ends[number]
        #expect(found { $0.systemSupportedUntil = Self.today.adding(days) } == [finding].compactMap(\.self))
    }

    /// Days before the report: the list of updates, the last installation; how many repair security; whether they are old.
    static let updates: [(checked: Int?, upgraded: Int?, pending: Int64?, isOld: Bool)] = [
        (nil, nil, nil, false), (0, 0, 0, false), (37, nil, nil, false), (38, nil, nil, true), (0, 37, nil, false),
        (0, 38, nil, true), (0, 21, 3, false), (0, 22, 3, true), (0, 22, 0, false), (nil, nil, 3, false),
        (-2, -2, 3, false),
    ]

    @Test(arguments: updates.indices) func updatesAreOldByTheDaysOfSchool(_ number: Int) {
        let (checked, upgraded, pending, isOld) = Self.updates[number]
        func moment(_ daysAgo: Int?) -> Int64? { daysAgo.map { Self.today.adding(-$0).midday } }
        let kinds = found {
            $0.updates = UpdateState(
                reportedAt: Self.today.midday, checkedAt: moment(checked), upgradedAt: moment(upgraded),
                securityUpdatesPending: pending)
        }
        #expect(kinds == (isOld ? [.updatesOld] : []))
    }

    @Test func onlyWhatIsCarriedAroundNeedsAnEncryptedDisk() {
        #expect(found { $0.isDiskEncrypted = false } == [.diskUnencrypted])
        var desktop = HealthFacts(asset: 1, school: SampleStore.school, kind: .desktop)
        desktop.lastSeenAt = Self.today.midday
        desktop.isDiskEncrypted = false
        #expect(rule.findings(of: [desktop]).isEmpty)
    }

    static let parts: [(part: PartState, finding: FindingKind?)] = [
        (PartState(kind: .battery, name: "BAT0", wearInPercent: 39, isFailing: false), nil),
        (PartState(kind: .battery, name: "BAT0", wearInPercent: 40, isFailing: false), .batteryWorn),
        (PartState(kind: .disk, name: "sda", wearInPercent: 90, isFailing: false), nil),
        (PartState(kind: .disk, name: "sda", wearInPercent: nil, isFailing: true), .diskFailing),
    ]

    @Test(arguments: parts.indices) func aPartIsToldByItsCondition(_ number: Int) {
        let (part, finding) = Self.parts[number]
        #expect(found { $0.parts = [part] } == [finding].compactMap(\.self))
    }

    @Test func moreThanOneAgentIsTold() {
        #expect(found { $0.agents = 1 }.isEmpty)
        #expect(found { $0.agents = 2 } == [.severalAgents])
    }
}
