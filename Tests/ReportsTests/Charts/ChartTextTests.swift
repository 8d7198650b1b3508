import Console
import Sheets
import TestSupport
import Testing

@testable import Reports

@Suite struct ChartTextTests {
    private func text(_ charts: [Chart], width: Int, _ language: Language = .dutch) -> String {
        charts.map { chart in
            ChartText(chart, in: language, width: width, colours: false).lines.map { $0 + "\n" }.joined()
        }.joined(separator: "\n")
    }

    @Test func chartsAreDrawnOnATerminal() throws {
        #expect(try Golden.difference(text(SampleCharts.usual, width: 80), to: "charts/usual.txt") == nil)
        #expect(try Golden.difference(text(SampleCharts.usual, width: 40, .english), to: "charts/narrow.txt") == nil)
        let odd = SampleCharts.odd.filter { $0.id != SampleCharts.many.id }
        #expect(try Golden.difference(text(odd, width: 60), to: "charts/odd.txt") == nil)
    }

    @Test(arguments: [30, 37, 40, 80, 132, 200]) func noLineIsTooWide(_ width: Int) {
        for line in text(SampleCharts.all, width: width).split(separator: "\n") {
            #expect(TerminalText.width(of: line) <= width, "\(line)")
        }
    }

    @Test func coloursAreOnlyAddedToWhatIsThereWithoutThem() {
        for chart in SampleCharts.all {
            let plain = ChartText(chart, in: .dutch, width: 80, colours: false).lines
            let coloured = ChartText(chart, in: .dutch, width: 80, colours: true).lines
            #expect(!plain.joined().contains("\u{1B}"))
            #expect(coloured.map { $0.replacing(/\u{1B}\[\d+m/, with: "") } == plain)
        }
    }
}
