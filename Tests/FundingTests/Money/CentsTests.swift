import Funding
import Testing

@Suite struct CentsTests {
    private static let read: [(text: String, cents: Int64)] = [
        ("0", 0), ("1234,56", 123_456), ("1234.56", 123_456), ("1.234,56", 123_456), ("1,234.56", 123_456),
        ("1 234,56", 123_456), ("1\u{a0}234,56", 123_456), ("1.234.567,8", 123_456_780), ("1.234.567", 123_456_700),
        ("-12,5", -1_250), ("€ 1.234,56", 123_456), ("1234,56 EUR", 123_456), ("0,005000", -1), ("12,300", -1),
        ("0,10", 10), ("1234,5600", 123_456), ("0.125", -1), (" 7 ", 700), ("10000000000", 1_000_000_000_000),
    ]

    @Test func amountsAreReadAsPeopleInBelgiumAndProgramsWriteThem() {
        for (text, cents) in Self.read where cents != -1 {
            #expect((try? Cents(text))?.rawValue == cents, "\(text)")
        }
    }

    private static let refused: [(text: String, reason: String)] = [
        ("1.234", "'1.234' may be 1234,00 or 1,234: write it with two decimals"),
        ("12,300", "'12,300' may be 12300,00 or 12,300: write it with two decimals"),
        ("0,125", "'0,125' has parts of a cent: an amount has two decimals"),
        ("twaalf", "'twaalf' is no amount: write it as 1234,56"),
        ("", "'' is no amount: write it as 1234,56"),
        ("1,2,3", "'1,2,3' is no amount: write it as 1234,56"),
        ("1.234,567,89", "'1.234,567,89' is no amount: write it as 1234,56"),
        ("12,", "'12,' is no amount: write it as 1234,56"),
        ("1e5", "'1e5' is no amount: write it as 1234,56"),
        ("--5", "'--5' is no amount: write it as 1234,56"),
        ("10000000000,01", "'10000000000,01' is more than 10 billion euros"),
        ("99999999999999999999", "'99999999999999999999' is more than 10 billion euros"),
    ]

    @Test func whatIsNoAmountIsRefusedWithTheReason() {
        for (text, reason) in Self.refused {
            do {
                let cents = try Cents(text)
                Issue.record("\(text) was read as \(cents)")
            } catch { #expect("\(error)" == reason) }
        }
    }

    private static let written: [(cents: Int64, belgian: String, grouped: String, decimal: String)] = [
        (0, "0,00", "0,00", "0.00"), (5, "0,05", "0,05", "0.05"), (-5, "-0,05", "-0,05", "-0.05"),
        (4_398_000, "43980,00", "43.980,00", "43980.00"), (-123_456_789, "-1234567,89", "-1.234.567,89", "-1234567.89"),
    ]

    @Test func amountsAreWrittenForPeopleAndForMachines() throws {
        for (cents, belgian, grouped, decimal) in Self.written {
            let amount = try #require(Cents(rawValue: cents))
            #expect([amount.belgian, amount.grouped, amount.decimal] == [belgian, grouped, decimal])
            #expect(amount.groupedInEnglish.replacing(",", with: "") == decimal)
            #expect(amount.groupedInEnglish.count == grouped.count)
        }
    }

    /// Nine hundred of the largest.
    @Test func aSumMayBeMoreThanAnAmount() {
        let most = 900 * Cents.most
        #expect([most, -most].compactMap { Cents(sum: $0)?.rawValue } == [most, -most])
        #expect([most + 1, -most - 1].allSatisfy { Cents(sum: $0) == nil })
    }
}
