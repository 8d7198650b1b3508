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
            let count = health.findings.count { $0.kind.severity == severity }
            return count == 0 ? nil : "\(count) \(word(severity.words.nl, severity.words.en))"
        }
        return counts.joined(separator: ", ") + "\n"
    }

    private func part(_ kind: FindingKind, _ findings: [Finding], for output: any Output) -> String {
        let severity = kind.severity.words
        let title = "[\(word(severity.nl, severity.en))] \(word(kind.words.nl, kind.words.en)): \(findings.count)"
        let width = output.columns - Self.margin.count
        let advice = TerminalText.wrapped(word(kind.advice.nl, kind.advice.en), to: width)
        let shown = findings.prefix(maximumLines ?? .max)
        let lines = table(Array(shown)).lines(width: width, colours: output.colours)
        let rest = findings.count - shown.count
        let more = rest > 0 ? [word("… en nog \(rest), te zien met --all", "… and \(rest) more, shown by --all")] : []
        return ([title] + (advice + lines + more).map { Self.margin + $0 }).map { $0 + "\n" }.joined()
    }

    private static let margin = "  "

    private func table(_ findings: [Finding]) -> TextTable {
        let columns: [TextTable.Column] = [
            .init("", alignment: .right), .init("", mayShrink: true), .init("", mayShrink: true),
        ]
        let rows = findings.map { finding in
            let subject = finding.asset.flatMap { health.subjects[$0] }
            let number = finding.asset.map(String.init) ?? ""
            return [number, name(finding, subject), finding.detail(subject?.status, in: language)]
        }
        let numbers = findings.map { $0.school?.text ?? "" }
        return TextTable(
            columns: (showsSchool ? [.init("")] : []) + columns,
            rows: zip(numbers, rows).map { (showsSchool ? [$0] : []) + $1 }, sentenceWhenEmpty: "")
    }

    private func name(_ finding: Finding, _ subject: HealthSubject?) -> String {
        if finding.kind == .quietSchool { return schools.first { $0.number == finding.school }?.name ?? "" }
        guard let subject else { return finding.conflict == nil ? "" : finding.name ?? "" }
        let names = [subject.inventoryNumber, subject.hostname, subject.maker, subject.model].compactMap(\.self)
        return names.isEmpty ? word(subject.kind.words.nl, subject.kind.words.en) : names.joined(separator: " ")
    }

    private func word(_ dutch: String, _ english: String) -> String { language == .dutch ? dutch : english }
}
