import Console
import TestSupport
import Testing

@testable import Reports

/// What people see of the reference community: the figures in it are held against another program by ReferenceSpendingTests and
/// ReferenceExceptionTests.
@Suite struct ReferenceReportTests {
    @Test func theReportsOfMoneySayWhatTheySaid() throws {
        let community = try ReferenceCommunity()
        let folder = String(community.path.dropLast("/inkaart.sqlite".count))
        let reports: [(words: [String], golden: String)] = [
            (["digisprong", "--grant", "digisprong-1-gedeeld"], "digisprong.txt"),
            (["digisprong", "--year", "2022", "--format", "csv"], "digisprong-2022.csv"),
            (["reconcile", "--school-board", "VZW De Linde"], "reconcile.txt"),
            (["reconcile", "--school", "012307", "--format", "csv"], "reconcile-school.csv"),
            (["reconcile", "--devices", "--language", "en"], "reconcile-devices-en.txt"),
            (["exceptions"], "exceptions.txt"),
            (["exceptions", "--grant", "gemeente-ict", "--language", "en", "--all"], "exceptions-en.txt"),
            (["ledger", "--school", "012307", "--grant", "digisprong-1-gedeeld"], "ledger.txt"),
            (["ledger", "--serial", "5CG0275F5", "--format", "csv"], "ledger-serial.csv"),
            (["depreciation", "--school", "104522"], "depreciation-school.txt"),
        ]
        for (words, golden) in reports {
            let answer = SampleReports.run(words + ["--on", "29/11/2024"], in: folder)
            #expect(answer.status == .done, "\(words): \(answer.text)")
            let difference = try Golden.difference(answer.text, to: "reports/reference/\(golden)")
            #expect(difference == nil)
            let lines = golden.hasSuffix(".txt") ? answer.text.split(separator: "\n") : []
            #expect(lines.allSatisfy { TerminalText.width(of: $0) <= 80 }, "\(golden)")
        }
    }
}
