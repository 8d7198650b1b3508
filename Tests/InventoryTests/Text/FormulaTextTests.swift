import Inventory
import TestSupport
import Testing

@Suite struct FormulaTextTests {
    @Test(arguments: ["=1", "'=1", "''=1", " =1", "' =1", "'", "''", "'a", "-5", "\u{200B}@A", "x", ""])
    func whatIsGuardedCanBeUnguarded(_ text: String) {
        #expect(FormulaText.unguarded(FormulaText.guarded(text)) == text)
    }

    @Test func randomTextSurvivesBothWays() {
        var random = Seeded()
        let parts = ["'", "=", "-", " ", "\u{A0}", "\u{FEFF}", "a", "\u{301}", "\u{FF1D}"]
        for _ in 1...2_000 {
            let text = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                parts.randomElement(using: &random) ?? ""
            }.joined()
            #expect(Array(FormulaText.unguarded(FormulaText.guarded(text)).utf8) == Array(text.utf8))
        }
    }

    @Test func anApostropheOfTheTextItselfStays() {
        #expect(FormulaText.unguarded("'s Gravenwezel") == "'s Gravenwezel")
    }
}
