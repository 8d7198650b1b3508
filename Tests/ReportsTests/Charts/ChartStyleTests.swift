import Foundation
import Testing

@testable import Reports

/// Contrast as WCAG 2.2 reckons it: 4.5 for text, 3 for shapes that mean something.
@Suite struct ChartStyleTests {
    private func colour(_ name: String) throws -> ChartStyle.Colour {
        try #require(ChartStyle.colours.first { $0.name == name })
    }

    static let needs: [(name: String, contrast: Double)] =
        [("ink", 7), ("ink-quiet", 4.5), ("axis", 3), ("mark", 7)]
        + Chart.Tone.allCases.map { ("tone-\($0.rawValue)", 4.5) }

    /// Of the paper: text stands on it, and text in its colour stands on the bars.
    @Test(arguments: needs) func allIsSeenOnThePaper(_ name: String, _ least: Double) throws {
        let (paper, colour) = (try colour("paper"), try colour(name))
        let light = try Contrast.of(paper.light, colour.light)
        let dark = try Contrast.of(paper.dark, colour.dark)
        #expect(light >= least)
        #expect(dark >= least)
    }

    @Test func eachColourIsDefinedAndUsed() {
        for colour in ChartStyle.colours {
            #expect(ChartStyle.css.components(separatedBy: "--\(colour.name): ").count == 3)
            #expect(ChartStyle.css.contains("var(--\(colour.name))"))
        }
    }

    @Test func nothingIsAskedFromElsewhere() {
        for word in ["url(", "@import", "http"] { #expect(!ChartStyle.css.contains(word)) }
    }
}
