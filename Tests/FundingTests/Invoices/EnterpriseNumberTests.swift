import Funding
import Testing

@Suite struct EnterpriseNumberTests {
    private static let texts: [(text: String, digits: String?)] = [
        ("0202.239.951", "0202239951"), ("BE0202239951", "0202239951"), ("BE 0202 239 951", "0202239951"),
        ("202239951", "0202239951"), ("0202.239.952", nil), ("0202.239.95", nil), ("NL0202239951", nil), ("", nil),
        ("02O2239951", nil), ("2202239951", nil),
    ]

    @Test func theLastTwoDigitsProveTheOthers() {
        for (text, digits) in Self.texts { #expect(EnterpriseNumber(text)?.digits == digits, "\(text)") }
    }

    @Test func itIsWrittenWithDots() { #expect(EnterpriseNumber("0202239951")?.description == "0202.239.951") }
}
