import Inventory
import Testing

@Suite struct TextPatternTests {
    @Test(
        arguments: [
            ("act??panel*", "ActivPanel V6"), ("act??panel*", "ActviPanel V5"), ("benq rp#*", "BenQ RP790"),
            ("*|ops#*", "OPS62A-SHA"), ("*|ops?#*", "HJS-OPSH110D4"), ("*|pj|*", "CASIO-PJ"), ("*|pj|*", "BenQ PJ"),
            ("*###wi*", "EPSON EPSON 675Wi"), ("*|tv|*", "SMART_TV"), ("*", ""), ("", ""), ("*a*b*a", "xaybyaba"),
            ("*|mini|*", "HP ProDesk 400 G2 MINI"), ("pn-##t*", "PN-70TA3/B3"), ("|a|", "A"),
        ] as [(TextPattern, String)])
    func fits(pattern: TextPattern, text: String) {
        #expect(pattern.matches(text))
    }

    @Test(
        arguments: [
            ("benq rp#*", "EIZO RP3225"), ("*|ops|*", "Biopsy"), ("*|pj|*", "PJD5134"), ("*|tv|*", "TVISO"), ("#", ""),
            ("?", ""), ("a", "ab"), ("ab", "a"), ("*|flex|*", "FlexScan"), ("|", ""), ("*###wi*", "WF-75Wi"),
        ] as [(TextPattern, String)])
    func doesNotFit(pattern: TextPattern, text: String) {
        #expect(!pattern.matches(text))
    }

    @Test func manyRunsTakeNoLongTime() {
        let text = String(repeating: "a", count: 1_000)
        #expect(!("*a*a*a*a*a*a*a*a*b" as TextPattern).matches(text))
    }
}
