import Assets
import Funding
import Inventory
import TestSupport
import Testing

@Suite struct ReplacementNeedTests {
    private typealias Sample = SampleReplacement
    private let rule = ReplacementRule(today: Sample.today)

    private static let rows = [
        "2027-2028 \(SampleStore.school) laptop: 4, overdue 2, estimated 1, 1850,00, typical 1, unpriced 0, "
            + "term 3, battery-worn 1",
        "2027-2028 \(SampleStore.school) tablet: 1, overdue 1, estimated 0, 0,00, typical 0, unpriced 1, os-unsupported 1",
        "2027-2028 \(SampleStore.otherSchool) laptop: 1, overdue 0, estimated 0, 450,00, typical 1, unpriced 0, term 1",
        "later \(SampleStore.school) smartboard: 1, overdue 0, estimated 0, 2100,00, typical 0, unpriced 0, term 1",
        "undated \(SampleStore.school) laptop: 1, overdue 0, estimated 0, 450,00, typical 1, unpriced 0",
    ]

    @Test func theForecastSaysHowManyWhyAndForHowMuch() {
        let needs = ReplacementNeed.all(of: rule.replacements(of: Self.devices.shuffled()))
        #expect(needs.map(Self.text) == Self.rows)
    }

    private static let devices = [
        Sample.laptop(1) { $0.price = Cents(rawValue: 50_000) },
        Sample.laptop(2, bought: "2016-01-01") { $0.price = Cents(rawValue: 45_000) },
        Sample.laptop(3, bought: nil) { $0.dates.firstSeenOn = Day("2023-06-20") },
        Sample.laptop(4, bought: "2026-09-01") { facts in
            facts.parts = [Sample.wornBattery]
            facts.price = Cents(rawValue: 45_000)
        },
        Sample.laptop(5, bought: nil),
        Sample.device(6, kind: .tablet) { $0.systemSupportedUntil = Day("2026-01-01") },
        Sample.device(7, kind: .smartboard) { facts in
            facts.dates.purchasedOn = Day("2025-09-01")
            facts.price = Cents(rawValue: 210_000)
        },
        Sample.device(8, kind: .laptop, school: SampleStore.otherSchool) { $0.dates.purchasedOn = Day("2024-01-08") },
        Sample.device(9, kind: .virtualMachine),
        Sample.laptop(10) { $0.dates.goneOn = Day("2026-01-01") },
    ]

    private static func text(_ need: ReplacementNeed) -> String {
        let total = need.total
        let counts = [
            "\(total.devices)", "overdue \(total.overdue)", "estimated \(total.estimated)", total.money.belgian,
            "typical \(total.typicallyPriced)", "unpriced \(total.unpriced)",
        ]
        let reasons = total.reasons.sorted { $0.key < $1.key }.map { "\($0.key.rawValue) \($0.value)" }
        return "\(need.period.words.en) \(need.school) \(need.kind.rawValue): "
            + (counts + reasons).joined(separator: ", ")
    }

    @Test func theForecastCountsEachDeviceOnce() {
        var random = Seeded()
        for _ in 0..<100 {
            let devices = (0..<200).map { Sample.random($0, using: &random) }
            let replaced = devices.filter { $0.kind != .virtualMachine && !$0.dates.isGone(on: Sample.today) }
            let replacements = rule.replacements(of: devices)
            #expect(replacements.map(\.asset) == replaced.map(\.asset))
            let total = ReplacementNeed.all(of: replacements).reduce(into: ReplacementTotal()) { $0 += $1.total }
            #expect(total == ReplacementTotal(replacements))
            #expect(total.devices == replaced.count)
            let undated = replacements.filter { $0.period == .undated }.count
            #expect(total.reasons.values.reduce(0, +) == total.devices - undated)
        }
    }

    @Test func theOrderOfDevicesChangesNothing() {
        var random = Seeded()
        for _ in 0..<100 {
            let devices = (0..<200).map { Sample.random($0, using: &random) }
            let shuffled = devices.shuffled(using: &random)
            let needs = [devices, shuffled].map { ReplacementNeed.all(of: rule.replacements(of: $0)) }
            #expect(needs[0] == needs[1])
        }
    }

    @Test func nothingIsPlannedBeforeTheComingSchoolYear() throws {
        var random = Seeded()
        let coming = try #require(rule.years.first)
        let replacements = rule.replacements(of: (0..<5_000).map { Sample.random($0, using: &random) })
        #expect(replacements.allSatisfy { $0.period >= .schoolYear(coming) })
        #expect(replacements.allSatisfy { !$0.isOverdue || $0.period == .schoolYear(coming) })
    }
}
