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
            return findings.isEmpty ? nil : part(kind, findings).text(in: language, atMost: maximumLines, for: output)
        }
        return ([summary] + parts).joined(separator: "\n")
    }

    private var summary: String {
        let counts = Dictionary(grouping: health.findings, by: \.kind.severity).mapValues(Self.sum)
        return AdvicePart.summary(counts, in: language)
    }

    private static func sum(_ findings: [Finding]) -> Int { findings.reduce(0) { $0 + $1.occurrences } }

    private func part(_ kind: FindingKind, _ findings: [Finding]) -> AdvicePart {
        let single = findings.filter { $0.kind != .notUnique || $0.name != nil }
        return AdvicePart(
            severity: kind.severity, title: kind.words, count: "\(Self.sum(findings))", advice: kind.advice,
            columns: Self.columns, rows: single.map(row))
    }

    private static let columns: [TextTable.Column] = [
        .init(""), .init("", alignment: .right), .init("", mayShrink: true), .init("", mayShrink: true),
    ]

    private func row(_ finding: Finding) -> [String] {
        let subject = finding.asset.flatMap { health.subjects[$0] }
        return [
            showsSchool ? finding.school?.text ?? "" : "", finding.asset.map(String.init) ?? "",
            name(finding, subject), finding.detail(subject?.status, in: language),
        ]
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
