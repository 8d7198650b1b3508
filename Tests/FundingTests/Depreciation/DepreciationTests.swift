import Assets
import Funding
import Inventory
import TestSupport
import Testing

@Suite struct DepreciationTests {
    /// A laptop of EUR 649.99 bought on 31 January 2023, in 48 months: EUR 13.5414... each.
    private static let values: [(day: String, cents: Int64)] = [
        ("2023-01-30", 0), ("2023-01-31", 64_999), ("2023-02-27", 64_999), ("2023-02-28", 63_645),
        ("2023-03-30", 63_645), ("2023-03-31", 62_291), ("2024-01-31", 48_749), ("2025-01-31", 32_499),
        ("2026-12-31", 1_354), ("2027-01-30", 1_354), ("2027-01-31", 0), ("2040-01-01", 0),
    ]

    @Test func theBookValueFallsByTheMonth() throws {
        let laptop = try sample()
        for (day, cents) in Self.values {
            let day = try #require(Day(day))
            #expect(laptop.bookValue(on: day).rawValue == cents, "\(day.iso)")
        }
        #expect(laptop.fullyDepreciatedOn?.iso == "2027-01-31")
    }

    @Test func whatIsSoldHasNoBookValueFromThatDayOn() throws {
        let laptop = try sample(goneOn: Day("2024-01-31"))
        let days = try ["2024-01-30", "2024-01-31", "2025-01-31"].map { try #require(Day($0)) }
        #expect(days.map { laptop.bookValue(on: $0).rawValue } == [50_103, 0, 0])
        #expect(laptop.fullyDepreciatedOn == nil)
    }

    @Test func whatIsSoldAfterItsTermWasWrittenOffBefore() throws {
        #expect(try sample(goneOn: Day("2027-01-31")).fullyDepreciatedOn?.iso == "2027-01-31")
    }

    @Test func whatWasGivenHasNoBookValueAndACreditNoDepreciation() throws {
        let term = try #require(DepreciationTerm(rawValue: 48))
        let day = try #require(Day("2023-01-31"))
        #expect(Depreciation(price: .zero, start: day, term: term)?.bookValue(on: day) == .zero)
        let credit = try #require(Cents(rawValue: -1))
        #expect(Depreciation(price: credit, start: day, term: term) == nil)
    }

    @Test func theBooksDoNotEstimate() throws {
        let price = try Cents("649,99")
        let bought = DeviceDates(purchasedOn: Day("2023-06-20"), firstSeenOn: Day("2023-10-01"))
        let terms = DepreciationTerms.builtIn
        func start(_ kind: DeviceKind, _ dates: DeviceDates) -> String? {
            terms.depreciation(of: kind, schoolBoard: 1, price: price, dates: dates)?.start.iso
        }
        #expect(start(.laptop, bought) == "2023-06-20")
        #expect(start(.virtualMachine, bought) == nil)
        let seen = DeviceDates(firstSeenOn: Day("2023-10-01"))
        #expect(start(.laptop, seen) == nil)
        #expect(seen.start?.isEstimated == true && bought.start?.isEstimated == false)
    }

    @Test func theMonthlyPartsAreExactlyThePrice() throws {
        var random = Seeded()
        for _ in 0..<2_000 {
            let device = try Self.random(&random)
            #expect(device.monthlyParts.count == device.term.rawValue)
            #expect(device.monthlyParts.sum == device.price)
            let even = device.price.rawValue / Int64(device.term.rawValue)
            #expect(device.monthlyParts.allSatisfy { [even, even + 1].contains($0.rawValue) })
        }
    }

    @Test func theSumOfBookValuesNeverRises() throws {
        var random = Seeded()
        for _ in 0..<20 {
            let devices = try (0..<50).map { _ in try Self.random(&random) }
            let first = try #require(devices.map(\.start).max())
            let days = (0..<400).map { first.adding($0 * 50) }
            let sums = days.map { day in devices.map { $0.bookValue(on: day) }.sum }
            #expect(zip(sums, sums.dropFirst()).allSatisfy { $0 >= $1 })
            #expect(sums.last == .zero)
        }
    }

    @Test func aDeviceIsWorthNothingFirstOnTheDayOfItsEnd() throws {
        var random = Seeded()
        for _ in 0..<500 {
            let device = try Self.random(&random)
            let end = device.fullyDepreciatedOn ?? device.goneOn ?? device.start
            #expect(device.bookValue(on: end) == .zero)
            // A price below a cent a month is rounded away before.
            guard end > device.start, device.price.rawValue > Int64(DepreciationTerm.most) else { continue }
            #expect(device.bookValue(on: end.adding(-1)) > .zero)
            #expect(device.bookValue(on: device.start) == device.price)
        }
    }

    private func sample(goneOn: Day? = nil) throws -> Depreciation {
        let term = try #require(DepreciationTerm(rawValue: 48))
        let start = try #require(Day("2023-01-31"))
        let price = try Cents("649,99")
        return try #require(Depreciation(price: price, start: start, term: term, goneOn: goneOn))
    }

    /// Of any price that there is, bought after 2000; some are gone.
    private static func random(_ random: inout Seeded) throws -> Depreciation {
        let limits: [Int64] = [100, 100_000, Cents.most]
        let most = limits.randomElement(using: &random) ?? 0
        let price = Cents(rawValue: .random(in: 0...most, using: &random))
        let term = DepreciationTerm(rawValue: .random(in: 1...DepreciationTerm.most, using: &random))
        let start = Day(number: .random(in: 11_000...21_000, using: &random))
        let gone = Bool.random(using: &random) ? start.adding(.random(in: 0...6_000, using: &random)) : nil
        let (known, months) = (try #require(price), try #require(term))
        return try #require(Depreciation(price: known, start: start, term: months, goneOn: gone))
    }
}
