import Assets
import Console
import Inventory
import Sheets
import Store

/// The findings for a terminal: a part for each kind, with what to do next above its lines.
struct HealthText {
    let health: Health
    let schools: [School]
    let language: Language
    /// Whether lines say of which school they are.
    let showsSchool: Bool
    /// `nil` for no limit.
    let maximumLines: Int?

    func text(for output: any Output) -> String {
        guard !health.findings.isEmpty else {
            return word(
                "Alles in orde: er is niets om naar te kijken.\n", "All is well: there is nothing to look at.\n")
        }
        let parts = FindingKind.allCases.compactMap { kind in
            let findings = health.findings.filter { $0.kind == kind }
            return findings.isEmpty ? nil : part(kind, findings, for: output)
        }
        return ([summary] + parts).joined(separator: "\n")
    }

    private var summary: String {
        let counts = Severity.allCases.compactMap { severity -> String? in
            let count = Self.sum(health.findings.filter { $0.kind.severity == severity })
            return count == 0 ? nil : "\(count) \(word(severity.words.nl, severity.words.en))"
        }
        return counts.joined(separator: ", ") + "\n"
    }

    private func part(_ kind: FindingKind, _ findings: [Finding], for output: any Output) -> String {
        let severity = kind.severity.words
        let title = "[\(word(severity.nl, severity.en))] \(word(kind.words.nl, kind.words.en)): \(Self.sum(findings))"
        let width = output.columns - Self.margin.count
        let advice = TerminalText.wrapped(word(kind.advice.nl, kind.advice.en), to: width)
        let single = findings.filter { $0.kind != .notUnique || $0.name != nil }
        let shown = single.prefix(maximumLines ?? .max)
        let lines = shown.isEmpty ? [] : table(Array(shown)).lines(width: width, colours: output.colours)
        let rest = single.count - shown.count
        let more = rest > 0 ? [word("… en nog \(rest), te zien met --all", "… and \(rest) more, shown by --all")] : []
        return ([title] + (advice + lines + more).map { Self.margin + $0 }).map { $0 + "\n" }.joined()
    }

    private static let margin = "  "

    private static func sum(_ findings: [Finding]) -> Int { findings.reduce(0) { $0 + $1.occurrences } }

    /// Without the columns in which nothing stands.
    private func table(_ findings: [Finding]) -> TextTable {
        let rows = findings.map { finding in
            let subject = finding.asset.flatMap { health.subjects[$0] }
            return [
                showsSchool ? finding.school?.text ?? "" : "", finding.asset.map(String.init) ?? "",
                name(finding, subject), finding.detail(subject?.status, in: language),
            ]
        }
        let columns: [TextTable.Column] = [
            .init(""), .init("", alignment: .right), .init("", mayShrink: true), .init("", mayShrink: true),
        ]
        let told = columns.indices.filter { index in index == 2 || rows.contains { !$0[index].isEmpty } }
        return TextTable(
            columns: told.map { columns[$0] }, rows: rows.map { row in told.map { row[$0] } }, sentenceWhenEmpty: "")
    }

    private func name(_ finding: Finding, _ subject: HealthSubject?) -> String {
        if finding.kind == .quietSchool { return schools.first { $0.number == finding.school }?.name ?? "" }
        guard let subject else { return finding.conflict == nil ? "" : finding.name ?? "" }
        let names = subject.names.isEmpty ? [word(subject.kind.words.nl, subject.kind.words.en)] : subject.names
        return names.joined(separator: " ") + (subject.room.map { " (\($0))" } ?? "")
    }

    private func word(_ dutch: String, _ english: String) -> String { language == .dutch ? dutch : english }
}

extension HealthSubject {
    /// By which people find it; the maker only where nothing else tells it apart.
    fileprivate var names: [String] {
        let own = [inventoryNumber, hostname].compactMap(\.self)
        return own.isEmpty ? [maker, model, serial].compactMap(\.self) : own + [model ?? maker].compactMap(\.self)
    }
}
