import Sheets
import TestSupport
import Testing

@testable import Labels

@Suite struct LabelPageTests {
    @Test func aPageIsWritten() throws {
        let html = try LabelPage([.laptop, .bare], on: .averyL4731, placesUsed: 1, in: .dutch).html
        #expect(try Golden.difference(html, to: "labels/page.html") == nil)
    }

    @Test func sheetsLieOnA4() {
        #expect(LabelSheet.all.map(\.count) == [24, 21, 189])
        #expect(LabelSheet.all.map(\.left) == [1_050, 721, 848])
        #expect(LabelSheet.all.map(\.top) == [1_650, 1_515, 1_350])
        #expect(Set(LabelSheet.all.map(\.id)).count == LabelSheet.all.count)
    }

    private static let counts: [(labels: Int, placesUsed: Int, sheets: Int, empty: Int)] = [
        (0, 0, 0, 0), (1, 0, 1, 0), (21, 0, 1, 0), (22, 0, 2, 0), (21, 1, 2, 1), (3, 20, 2, 20), (1, 21, 1, 0),
        (100, 5, 5, 5),
    ]

    @Test(arguments: counts.indices)
    func sheetsAreFilledInTheirOrder(_ number: Int) throws {
        let (labels, placesUsed, sheets, empty) = Self.counts[number]
        let page = try LabelPage(
            Array(repeating: .bare, count: labels), on: .averyL7160, placesUsed: placesUsed, in: .english)
        #expect(page.html.split(separator: "<section>").count - 1 == sheets)
        #expect(page.html.split(separator: "<span></span>").count - 1 == empty)
        #expect(page.html.split(separator: "<svg ").count - 1 == labels)
    }

    @Test func whatPeopleTypedStaysText() throws {
        let html = try LabelPage([.hostile], on: .averyL7160, in: .dutch).html
        for tag in ["<script", "<img", "<i>", "onerror=\"", "\u{0}", "\u{7}", "\u{202E}"] {
            #expect(!html.contains(tag), "\(tag)")
        }
        #expect(html.split(separator: "</svg>").count == 2)
    }

    @Test func nothingComesFromElsewhere() throws {
        let html = try LabelPage([.laptop], on: .plain, in: .english).html
            .replacing("http://www.w3.org/2000/svg", with: "")
        for word in ["http:", "https:", "url(", "src=", "href", "<script", "@import"] {
            #expect(!html.contains(word), "\(word)")
        }
    }

    @Test func labelsThatNoPhoneReadsAreNamed() throws {
        #expect(try LabelPage([.laptop, .long], on: .averyL4731, in: .dutch).unreadable == [.long])
    }
}
