import Assets
import Funding
import Inventory
import TestSupport
import Testing

@Suite struct ReplacementRuleTests {
    private typealias Sample = SampleReplacement
    private let rule = ReplacementRule(today: Sample.today)

    private func replacement(_ facts: ReplacementFacts) throws -> Replacement {
        let replacements = rule.replacements(of: [facts])
        return try #require(replacements.first)
    }

    @Test func fiveSchoolYearsAreToldApart() {
        let years = ["2027-2028", "2028-2029", "2029-2030", "2030-2031", "2031-2032"]
        #expect(rule.years.map(\.description) == years)
        #expect(ReplacementRule(today: Day(number: Sample.today.number - 83)).years.first?.firstYear == 2026)
    }

    private static let bought: [(day: String, period: String, isOverdue: Bool)] = [
        ("2015-01-01", "2027-2028", true), ("2022-11-22", "2027-2028", true), ("2022-11-23", "2027-2028", false),
        ("2023-06-20", "2027-2028", false), ("2024-08-31", "2027-2028", false), ("2024-09-01", "2028-2029", false),
        ("2028-08-31", "2031-2032", false), ("2028-09-01", "later", false), ("2199-01-01", "later", false),
    ]

    @Test func theTermDecidesTheSchoolYear() throws {
        for (day, period, isOverdue) in Self.bought {
            let found = try replacement(Sample.laptop(bought: day))
            #expect(found.period.words.en == period, "\(day)")
            #expect(found.isOverdue == isOverdue, "\(day)")
            #expect(found.cause?.reason == .term)
            #expect(found.cause?.isEstimated == false)
        }
    }

    @Test func whatWasOnlySeenIsEstimated() throws {
        let seen = Sample.laptop(bought: nil) { $0.dates.firstSeenOn = Day("2025-09-01") }
        let estimated = try replacement(seen)
        let day = try #require(Day("2029-09-01"))
        #expect(estimated.cause?.day == day)
        #expect(estimated.cause?.isEstimated == true)
        let undated = try replacement(Sample.laptop(bought: nil))
        #expect(undated.period == .undated)
        #expect(undated.cause == nil && !undated.isOverdue)
    }

    private static let worn: [(parts: [PartState], reason: ReplacementReason)] = [
        ([Sample.goodBattery], .term), ([Sample.wornBattery], .batteryWorn), ([Sample.usedDisk], .term),
        ([Sample.failingDisk], .diskFailing), ([Sample.wornBattery, Sample.failingDisk], .diskFailing),
    ]

    @Test func whatIsWornIsReplacedNext() throws {
        for (parts, reason) in Self.worn {
            let found = try replacement(Sample.laptop(bought: "2026-09-01") { $0.parts = parts })
            #expect(found.cause?.reason == reason)
            #expect(found.period.words.nl == (reason == .term ? "2030-2031" : "2027-2028"))
            #expect(found.isOverdue == (reason != .term))
        }
        // It was due long before.
        let old = Sample.laptop(bought: "2018-09-01") { $0.parts = [Sample.wornBattery] }
        #expect(try replacement(old).cause?.reason == .term)
    }

    private static let supported: [(until: String, reason: ReplacementReason, period: String)] = [
        ("2026-05-31", .systemUnsupported, "2027-2028"), ("2028-08-30", .systemUnsupported, "2027-2028"),
        ("2028-08-31", .systemUnsupported, "2028-2029"), ("2029-08-31", .term, "2029-2030"),
        ("2035-06-01", .term, "2029-2030"),
    ]

    @Test func theEarliestReasonDecides() throws {
        for (until, reason, period) in Self.supported {
            let facts = Sample.laptop(bought: "2025-09-01") { $0.systemSupportedUntil = Day(until) }
            let found = try replacement(facts)
            #expect(found.cause?.reason == reason, "\(until)")
            #expect(found.period.words.en == period, "\(until)")
        }
    }

    @Test func aDeviceThatIsUnsupportedNeedsNoDayOfPurchase() throws {
        let facts = Sample.laptop(bought: nil) {
            $0.dates.firstSeenOn = Day("2025-09-01")
            $0.systemSupportedUntil = Day("2026-05-31")
        }
        #expect(try replacement(facts).cause?.isEstimated == false)
    }

    @Test func whatIsGoneOrNotBoughtIsNotReplaced() {
        let sold = Sample.laptop { $0.dates.goneOn = Sample.today }
        #expect(rule.replacements(of: [sold, Sample.device(2, kind: .virtualMachine)]).isEmpty)
        let soldTomorrow = Sample.laptop { $0.dates.goneOn = Sample.today.adding(1) }
        #expect(rule.replacements(of: [soldTomorrow]).count == 1)
    }

    @Test func eachSchoolBoardHasTermsOfItsOwn() throws {
        var settings = KindSettings()
        settings.set(72, for: .laptop, schoolBoard: 2)
        settings.set(36, for: .tablet, schoolBoard: nil)
        settings.set(0, for: .tablet, schoolBoard: 2)
        let rule = ReplacementRule(today: Sample.today, terms: .builtIn.with(settings))
        let devices = [DeviceKind.laptop, .tablet].flatMap { kind in
            [1, 2].map { board in
                Sample.device(board, kind: kind, schoolBoard: board) { $0.dates.purchasedOn = Day("2024-06-20") }
            }
        }
        let found = rule.replacements(of: devices).map { $0.cause?.day.iso }
        #expect(found == ["2028-06-20", "2030-06-20", "2027-06-20"])
    }

    @Test func asManyYearsAreToldApartAsAreAsked() throws {
        let rule = ReplacementRule(today: Sample.today, yearsAhead: 1)
        #expect(rule.years.map(\.description) == ["2027-2028"])
        let found = rule.replacements(of: [Sample.laptop(bought: "2023-06-20"), Sample.laptop(bought: "2024-09-01")])
        #expect(found.map(\.period.words.en) == ["2027-2028", "later"])
    }

    @Test func aPriceThatIsSetWins() throws {
        var prices = KindSettings()
        prices.set(70_000, for: .laptop, schoolBoard: nil)
        prices.set(60_000, for: .laptop, schoolBoard: 2)
        let rule = ReplacementRule(today: Sample.today, prices: prices)
        let laptops = [1, 2].map { board in
            Sample.device(board, kind: .laptop, schoolBoard: board) { $0.price = Self.euros("500") }
        }
        let replacements = rule.replacements(of: laptops + [Sample.device(3, kind: .tablet)])
        #expect(replacements.map(\.price) == [.set(Self.euros("700")), .set(Self.euros("600")), .unknown])
        #expect(ReplacementTotal(replacements).setPriced == 2)
    }

    private static let prices: [(known: [String?], typical: Replacement.Price)] = [
        ([nil], .unknown), (["0"], .unknown), (["649,99"], .typical(euros("649,99"))),
        (["649,99", "700"], .typical(euros("675,00"))), (["100", "0", nil, "300"], .typical(euros("200"))),
        (["1", "650", "9999"], .typical(euros("650"))),
    ]

    private static func euros(_ text: String) -> Cents { (try? Cents(text)) ?? .zero }

    @Test func whatHasNoPriceCostsWhatItsKindTypicallyCosts() throws {
        for (known, typical) in Self.prices {
            let laptops = known.enumerated().map { place, price in
                Sample.laptop(Int64(place)) { $0.price = price.map(Self.euros) }
            }
            let tablet = Sample.device(90, kind: .tablet) { $0.price = Self.euros("400") }
            let found = rule.replacements(of: laptops + [tablet, Sample.laptop(91)])
            #expect(found.last?.price == typical, "\(known)")
            #expect(found[known.count].price == .own(Self.euros("400")))
        }
    }

    @Test func whatIsGoneStillTellsAPrice() throws {
        let sold = Sample.laptop(1) { facts in
            facts.price = Self.euros("500")
            facts.dates.goneOn = Day("2025-01-01")
        }
        #expect(rule.replacements(of: [sold, Sample.laptop(2)]).map(\.price) == [.typical(Self.euros("500"))])
    }
}
