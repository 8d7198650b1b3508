import Foundation
import Testing

@testable import Reports

@Suite struct PageStyleTests {
    private func colour(_ name: String) throws -> ChartStyle.Colour {
        try #require((ChartStyle.colours + PageColours.all).first { $0.name == name })
    }

    /// 4.5 is what WCAG 2.2 asks for text (AA).
    @Test func allTextIsReadOnItsGround() throws {
        for (text, ground) in PageColours.pairs {
            let (text, ground) = (try colour(text), try colour(ground))
            let light = try Contrast.of(text.light, ground.light)
            let dark = try Contrast.of(text.dark, ground.dark)
            #expect(light >= 4.5, "\(text.name) on \(ground.name)")
            #expect(dark >= 4.5, "\(text.name) on \(ground.name), dark")
        }
    }

    @Test func eachColourHasOneMeaning() {
        let names = (ChartStyle.colours + PageColours.all).map(\.name)
        #expect(Set(names).count == names.count)
        let css = PageStyle.css + ChartStyle.css
        let used = css.components(separatedBy: "var(--").dropFirst().compactMap { $0.split(separator: ")").first }
        // Those of columns are told by each table.
        let columns = (1...HTMLTable.columnsOfCards).map { "c\($0)" }
        #expect(Set(used.map(String.init)) == Set(names + columns))
    }

    @Test func nothingIsAskedFromElsewhere() {
        for word in ["url(", "@import", "http"] { #expect(!PageStyle.css.contains(word)) }
    }

    @Test(arguments: [
        ("Bedrag (EUR)", "'Bedrag (EUR)'"), ("Gezien in 30 dagen (%)", "'Gezien in 30 dagen (%)'"),
        ("'\\\"", "'\\27 \\5c \\22 '"),
        ("coördinatie", "'coördinatie'"), ("</style>", "'\\3c /style\\3e '"), ("a;b\n\0", "'a\\3b b\\a \\fffd '"),
    ])
    func textCannotLeaveItsPlaceInAStyle(_ text: String, _ quoted: String) {
        #expect(StyleText.quoted(text) == quoted)
    }
}
