import Foundation
import Testing

@testable import Reports

/// Contrast as WCAG 2.2 reckons it: 4.5 for text, 3 for shapes that mean something.
@Suite struct ChartStyleTests {
    private func luminance(_ colour: String) throws -> Double {
        let number = try #require(Int(colour.dropFirst(), radix: 16))
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double(number >> shift & 0xFF) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private func contrast(_ one: String, _ other: String) throws -> Double {
        let (one, other) = (try luminance(one), try luminance(other))
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    private func colour(_ name: String) throws -> ChartStyle.Colour {
        try #require(ChartStyle.colours.first { $0.name == name })
    }

    static let needs: [(name: String, contrast: Double)] =
        [("ink", 7), ("ink-quiet", 4.5), ("axis", 3), ("mark", 7)]
        + Chart.Tone.allCases.map { ("tone-\($0.rawValue)", 4.5) }

    /// Of the paper: text stands on it, and text in its colour stands on the bars.
    @Test(arguments: needs) func allIsSeenOnThePaper(_ name: String, _ least: Double) throws {
        let (paper, colour) = (try colour("paper"), try colour(name))
        let light = try contrast(paper.light, colour.light)
        let dark = try contrast(paper.dark, colour.dark)
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
