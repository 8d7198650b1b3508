import Foundation
import TestSupport
import Testing

@testable import Console
@testable import Reports

/// docs/json.md is a contract: whatever a report writes as JSON stands in it.
@Suite struct JSONDocumentTests {
    /// How each command that writes a report as JSON is called; a new one has to be put here.
    private static let calls: [[String]] = [
        ["overview"], ["school", "30569"], ["inventory"], ["health"], ["changes", "--since", "2026-01-01"],
        ["device history", "1"], ["digisprong"], ["reconcile"], ["exceptions"], ["ledger"], ["depreciation"],
        ["forecast"],
        ["mictivo"], ["enquete"], ["grip"], ["privacy"],
    ]

    @Test func everyReportIsTried() {
        let commands = ReportsProgram.program.commands.filter { command in
            command.options.contains { $0.name == "--json" } && command.name != "send list"
        }
        #expect(Set(commands.map(\.name)) == Set(Self.calls.map { $0[0] }))
    }

    @Test func everyNameOfAReportStandsInTheDocument() throws {
        let (reports, words) = (try SampleReports(), try Self.documented())
        for call in Self.calls {
            let named = call[0].split(separator: " ").map(String.init)
            let answer = SampleReports.run(named + call.dropFirst() + ["--json"], in: reports.sample.folder.path)
            #expect(answer.status == .done, "\(answer.text)")
            let absent = try names(in: answer.text).filter { !Self.isKnown($0, words) }
            #expect(absent.isEmpty, "docs/json.md says nothing of these of \(call[0])")
        }
    }

    /// Members of the whole, and ids of tables, columns, figures and charts.
    private func names(in text: String) throws -> [String] {
        let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let report = try #require(parsed as? [String: Any])
        let tables = try #require(report["tables"] as? [[String: Any]])
        let columns = tables.compactMap { $0["columns"] as? [[String: Any]] }.joined()
        let charts = report["charts"] as? [[String: Any]] ?? []
        let figures = report["figures"] as? [String: Any] ?? [:]
        var names = Array(report.keys) + Array(figures.keys)
        names += tables.compactMap { $0["table"] as? String }
        names += columns.compactMap { $0["id"] as? String }
        names += charts.compactMap { $0["chart"] as? String }
        return names
    }

    /// As such, or as one of many that begin alike: `cost.` of `cost.devices`.
    private static func isKnown(_ name: String, _ words: Set<String>) -> Bool {
        if words.contains(name) { return true }
        guard let dot = name.firstIndex(of: ".") else { return false }
        let family = String(name[...dot])
        return words.contains { $0.hasPrefix(family) }
    }

    /// What stands in the chapter of the reports, word by word.
    private static func documented() throws -> Set<String> {
        let file = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../docs/json.md").standardized
        let document = try String(contentsOf: file, encoding: .utf8)
        let chapter = try #require(document.range(of: "## inkaart-reports"))
        let ends = Set(" |`,;:()[]\"{}\n")
        return Set(document[chapter.upperBound...].split { ends.contains($0) }.map(String.init))
    }
}
