import Foundation
import Temporary
import TestSupport
import Testing

@testable import Reports

/// Each page of each report is right HTML.
@Suite(.enabled(if: Tidy.isThere, "tidy is not installed"))
struct ReferencePageTests {
    @Test func aValidatorFindsNothingWrong() throws {
        var pages: [String: String] = [:]
        for one in ReferenceCase.whole { pages["\(one.name).html"] = try one.text(.html) }
        pages["community.html"] = try #require(ReferenceCase.parts.first).text(.html)
        pages["samenvatting.html"] = try summaryOfPack()
        pages["charts.html"] = SampleCharts.page(in: .dutch)
        let complaints = try Tidy.complaints(about: pages)
        #expect(complaints == [])
    }

    private func summaryOfPack() throws -> String {
        let folder = try TemporaryFolder()
        let words = ["digisprong", "export", "--grant", "gemeente-ict", "--school-board", "Gemeente Zilverbeek"]
        let pack = folder.path("pack")
        let answer = SampleReports.run(words + [pack], in: try ReferenceFolder.path, now: ReferenceCase.now)
        try #require(answer.status == .done, "\(answer.text)")
        return try String(contentsOfFile: "\(pack)/samenvatting.html", encoding: .utf8)
    }
}
