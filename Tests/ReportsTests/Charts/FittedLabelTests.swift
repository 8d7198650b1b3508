import Testing

@testable import Reports

@Suite struct FittedLabelTests {
    private func label(_ text: String, _ width: Double, lines: Int = 2) -> FittedLabel {
        FittedLabel(text, width: width, maximumLines: lines, size: 12.5)
    }

    static let texts: [(text: String, width: Double, lines: [String])] = [
        ("Laptop", 100, ["Laptop"]), ("", 100, []), ("   ", 100, []),
        ("Alles-in-één-computer", 90, ["Alles-in-één-", "computer"]),
        ("Windows 11 24H2 Home en Pro", 110, ["Windows 11 24H2", "Home en Pro"]),
        ("minder dan 50 %", 60, ["minder", "dan 50 %"]), ("Netwerkapparaten", 60, ["Netwerka", "pparaten"]),
        ("een twee drie vier vijf zes zeven", 60, ["een twee", "drie vier…"]),
    ]

    @Test(arguments: texts.indices) func aTextIsBrokenBetweenWordsAndThenCut(_ index: Int) {
        let (text, width, lines) = Self.texts[index]
        #expect(label(text, width).lines == lines)
    }

    @Test func whatIsCutKnowsWhatItWas() {
        #expect(label("een twee drie vier vijf zes zeven", 60).isShortened)
        #expect(!label("een twee", 60).isShortened)
        #expect(!label("Netwerkapparaten", 60).isWhole)
        #expect(label("80 % en meer", 52).isWhole)
    }

    @Test(arguments: ["日本語のとても長い名前", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "x", "\u{301}", String(repeating: "W", count: 5_000)])
    func anyTextFits(_ text: String) {
        for width in [1.0, 20, 60, 200] {
            let label = label(text, width)
            #expect(label.lines.count <= 2)
            #expect(label.width <= max(width, 90))
        }
    }
}
