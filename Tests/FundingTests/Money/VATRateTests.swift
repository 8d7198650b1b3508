import Funding
import Testing

@Suite struct VATRateTests {
    private static let taxes: [(rate: String, net: Int64, tax: Int64)] = [
        ("21", 10_000, 2_100), ("21", 50, 11), ("21", 2, 0), ("21", 3, 1), ("6", 25, 2), ("6", 24, 1), ("0", 999, 0),
        ("21", -50, -11), ("5,5", 1_000, 55),
    ]

    @Test func theTaxIsRoundedHalfACentAwayFromZero() throws {
        for (rate, net, tax) in Self.taxes {
            let rate = try #require(VATRate(rate))
            let net = try #require(Cents(rawValue: net))
            #expect(rate.tax(on: net).rawValue == tax)
        }
    }

    private static let texts: [(text: String, hundredths: Int?)] = [
        ("21", 2_100), ("21%", 2_100), ("21 %", 2_100), ("21,00", 2_100), ("6.0", 600), ("5,5", 550), ("0", 0),
        ("-21", nil), ("101", nil), ("21,125", nil), ("veel", nil), ("", nil),
    ]

    @Test func ratesAreReadInHundredthsOfAPercent() {
        for (text, hundredths) in Self.texts { #expect(VATRate(text)?.rawValue == hundredths, "\(text)") }
    }

    @Test func ratesAreWrittenWithoutUselessZeros() {
        #expect([2_100, 550, 1_205, 0].map { VATRate(rawValue: $0)?.belgian } == ["21", "5,5", "12,05", "0"])
    }
}
