import Assets
import Funding
import Testing

@Suite struct ChargeRuleTests {
    private func cents(_ number: Int64) throws -> Cents { try #require(Cents(rawValue: number)) }

    private static let charges: [(amount: Int64, gross: Int64, charged: Int64, fault: String?)] = [
        (12_100, 12_100, 0, nil), (100, 12_100, 12_000, nil), (-500, -500, 0, nil), (-100, -500, -400, nil),
        (101, 12_100, 12_000, "1,01 is more than the 1,00 of this line that nobody bears yet"),
        (1, 12_100, 12_100, "0,01 is more than the 0,00 of this line that nobody bears yet"),
        (0, 12_100, 0, "a charge of 0,00 says nothing: give an amount"),
        (-1, 12_100, 0, "-0,01 has the wrong sign: charges of an invoice are above 0, those of a credit note below"),
        (1, -500, 0, "0,01 has the wrong sign: charges of an invoice are above 0, those of a credit note below"),
        (-101, -500, -400, "-1,01 is more than the -1,00 of this line that nobody bears yet"),
        (1, 0, 0, "this line costs nothing: nobody has to bear it"),
    ]

    @Test(arguments: charges.indices) func theChargesOfALineAreNeverMoreThanTheLine(_ index: Int) throws {
        let (amount, gross, charged, fault) = Self.charges[index]
        let found: String?
        do {
            try ChargeRule.check(try cents(amount), ofLine: try cents(gross), charged: try cents(charged))
            found = nil
        } catch { found = "\(error)" }
        #expect(found == fault)
    }

    @Test func whatIsDatedBackHasToFitTheDaysSince() throws {
        let first = Day(number: 20_000)
        let charges = [
            (on: first, amount: try cents(100)), (on: first.adding(2), amount: try cents(-60)),
            (on: first.adding(5), amount: try cents(30)),
        ]
        func charged(_ days: Int, ofLine gross: Int64 = 100) throws -> Int64 {
            ChargeRule.charged(charges, from: first.adding(days), ofLine: try cents(gross)).rawValue
        }
        #expect(try [-1, 0, 1, 2, 5, 9].map { try charged($0) } == [100, 100, 100, 70, 70, 70])
        #expect(try charged(1, ofLine: -100) == 40)
    }

    private static let counters: [(amount: Int64, charge: Int64, left: Int64, isRight: Bool)] = [
        (-100, 100, 100, true), (-40, 100, 60, true), (100, -100, -100, true), (-61, 100, 60, false),
        (40, 100, 60, false), (0, 100, 60, false), (-1, 100, 0, false),
    ]

    @Test(arguments: counters.indices) func nothingIsTakenBackTwice(_ index: Int) throws {
        let (amount, charge, left, isRight) = Self.counters[index]
        let amounts = [try cents(amount), try cents(charge), try cents(left)]
        do {
            try ChargeRule.check(takingBack: amounts[0], ofCharge: amounts[1], left: amounts[2])
            #expect(isRight)
        } catch { #expect(!isRight, "\(error)") }
    }
}
