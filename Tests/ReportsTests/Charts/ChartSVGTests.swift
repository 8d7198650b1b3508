import Foundation
import Sheets
import Temporary
import TestSupport
import Testing

@testable import Reports

@Suite struct ChartSVGTests {
    static let goldens = [
        (SampleCharts.perPupils, "per-pupils"), (SampleCharts.spending, "spending"), (SampleCharts.support, "support"),
        (SampleCharts.batteries, "batteries"), (SampleCharts.none, "none"), (SampleCharts.hostile, "hostile"),
    ].map { (index: $0, name: $1) }

    @Test(arguments: goldens.indices) func aFigureIsDrawn(_ index: Int) throws {
        let (chart, name) = Self.goldens[index]
        let difference = try Golden.difference(ChartSVG(chart, in: .dutch).figure, to: "charts/\(name).html")
        #expect(difference == nil)
    }

    @Test(arguments: SampleCharts.all.indices) func aFigureIsWellFormed(_ index: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("figure.xml")
        try Data(ChartSVG(SampleCharts.all[index], in: .english).figure.utf8).write(to: URL(filePath: path))
        let program = "import sys, xml.etree.ElementTree as e; e.parse(sys.argv[1])"
        #expect(try Self.run("/usr/bin/python3", ["-c", program, path]) == 0)
    }

    @Test func nothingOfANameActs() {
        let figure = ChartSVG(SampleCharts.hostile, in: .dutch).figure
        for text in ["<script", "<b ", "\u{202E}", "\u{1B}", "\t"] { #expect(!figure.contains(text)) }
        #expect(figure.contains("&lt;b onload=&#39;x&#39;&gt;vet&lt;/b&gt; &amp; zo"))
        let longest = figure.split(separator: "\n").filter { $0.hasPrefix("<text") && !$0.contains("<title>") }
        #expect(longest.allSatisfy { $0.count < 200 })
    }

    @Test func whatIsShortenedIsToldInFull() {
        let name = String(repeating: "W", count: 500)
        #expect(ChartSVG(SampleCharts.hostile, in: .dutch).svg.contains("<title>\(name)</title>"))
    }

    @Test func anIdIsThereOnce() {
        let page = SampleCharts.page(in: .dutch)
        let ids = page.components(separatedBy: " id=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
        #expect(Set(ids).count == ids.count)
        for part in page.components(separatedBy: "url(#").dropFirst() {
            #expect(ids.contains(part.prefix { $0 != ")" }))
        }
        let twice = ChartSVG(SampleCharts.kinds, in: .dutch, id: "linde").svg
        #expect(twice.contains("aria-labelledby=\"chart-linde-title chart-linde-text\""))
    }

    @Test func nothingIsAskedFromElsewhere() {
        let page = SampleCharts.page(in: .dutch).replacing("http://www.w3.org/2000/svg", with: "")
        for word in ["http", "<script", "src=", "href=", "@import"] { #expect(!page.contains(word)) }
    }

    /// For looking at them: CHARTS=FOLDER writes the gallery there.
    @Test func theGalleryIsWrittenWhenAskedFor() throws {
        guard let folder = ProcessInfo.processInfo.environment["CHARTS"] else { return }
        for language in Language.allCases {
            let file = URL(filePath: folder).appending(path: "charts-\(language.rawValue).html")
            try Data(SampleCharts.page(in: language).utf8).write(to: file)
        }
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
