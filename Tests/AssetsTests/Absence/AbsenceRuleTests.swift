import Assets
import Inventory
import Testing

@Suite struct AbsenceRuleTests {
    private typealias Case = (
        why: String, lastSeen: Day?, today: Day, status: AssetStatus?, kind: DeviceKind, absence: Absence
    )

    private static let cases: [Case] = [
        ("this morning", day(2026, 11, 20), day(2026, 11, 20), nil, .laptop, .seen),
        ("29 days ago", day(2026, 9, 1), day(2026, 9, 30), nil, .laptop, .seen),
        ("30 days ago", day(2026, 9, 1), day(2026, 10, 1), nil, .laptop, .notSeen(days: 30)),
        ("90 days ago", day(2026, 9, 1), day(2026, 12, 8), nil, .laptop, .notSeen(days: 90)),
        ("a clock that is ahead", day(2030, 1, 1), day(2026, 11, 20), nil, .laptop, .seen),
        // Holidays.
        ("the first morning after a summer", day(2026, 6, 30), day(2026, 9, 1), nil, .desktop, .seen),
        ("in the middle of a summer", day(2026, 6, 30), day(2026, 8, 15), nil, .desktop, .seen),
        ("gone in May, asked in August", day(2026, 5, 20), day(2026, 8, 15), nil, .desktop, .notSeen(days: 40)),
        ("29 days after a summer", day(2026, 6, 30), day(2026, 9, 29), nil, .desktop, .seen),
        ("30 days after a summer", day(2026, 6, 30), day(2026, 9, 30), nil, .desktop, .notSeen(days: 30)),
        ("before Christmas, asked after it", day(2026, 12, 10), day(2027, 1, 11), nil, .desktop, .seen),
        ("the same in a year without a table", day(2034, 12, 10), day(2035, 1, 11), nil, .desktop, .notSeen(days: 32)),
        // What a person said.
        ("in use, and said so", day(2026, 9, 1), day(2026, 10, 1), .inUse, .laptop, .notSeen(days: 30)),
        ("lent: it ought to report from there", day(2026, 9, 1), day(2026, 10, 1), .lent, .laptop, .notSeen(days: 30)),
        ("in repair", day(2026, 9, 1), day(2026, 12, 1), .inRepair, .laptop, .notExpected(.inRepair)),
        ("spare", day(2026, 9, 1), day(2026, 12, 1), .spare, .laptop, .notExpected(.spare)),
        ("stolen", nil, day(2026, 12, 1), .stolen, .laptop, .notExpected(.stolen)),
        ("ordered", nil, day(2026, 12, 1), .ordered, .laptop, .notExpected(.ordered)),
        ("sold", day(2020, 1, 1), day(2026, 12, 1), .sold, .laptop, .notExpected(.sold)),
        // Never seen.
        ("typed in", nil, day(2026, 12, 1), nil, .laptop, .neverSeen),
        ("typed in, and in use", nil, day(2026, 12, 1), .inUse, .smartboard, .neverSeen),
        ("typed in, of no known kind", nil, day(2026, 12, 1), nil, .unknown, .neverSeen),
        ("a cart reports nothing", nil, day(2026, 12, 1), .inUse, .laptopCart, .cannotBeSeen),
        ("a switch that an import saw", day(2026, 9, 1), day(2026, 10, 1), nil, .networkDevice, .notSeen(days: 30)),
    ]

    @Test(arguments: cases.indices)
    func whatIsMissingIsToldByTheDaysThatCount(_ number: Int) {
        let (why, lastSeen, today, status, kind, absence) = Self.cases[number]
        let rule = AbsenceRule(calendar: .builtIn, today: today)
        #expect(rule.absence(lastSeen: lastSeen, status: status, kind: kind) == absence, "\(why)")
    }

    @Test func ninetyDaysAreLong() {
        #expect(!Absence.seen.isLong)
        #expect(!Absence.neverSeen.isLong)
        #expect(!Absence.notSeen(days: 89).isLong)
        #expect(Absence.notSeen(days: 90).isLong)
    }
}
