import Assets
import Console
import Sheets

/// The findings for monitoring: one line and a status, as Nagios, Icinga and their relatives read them.
///
/// Source: Monitoring Plugins Development Guidelines, "Plugin Output" and "Performance data": what is behind `|` is
/// `label=value;warn;crit` for each kind of finding, so that monitoring can draw them.
struct HealthCheck {
    private let counts: [FindingKind: Int]
    private let language: Language

    init(_ findings: [Finding], in language: Language) {
        counts = Dictionary(findings.map { ($0.kind, $0.occurrences) }, uniquingKeysWith: +)
        self.language = language
    }

    var status: ExitStatus {
        let severities = Set(counts.keys.map(\.severity))
        return severities.contains(.critical) ? .critical : severities.contains(.warning) ? .warning : .ok
    }

    var line: String {
        let telling = FindingKind.allCases.filter { $0.severity != .notice && counts[$0] != nil }
        let texts = telling.map { "\(language == .dutch ? $0.words.nl : $0.words.en): \(counts[$0] ?? 0)" }
        let nothing = language == .dutch ? "niets dringends" : "nothing urgent"
        return Self.line(status, texts.isEmpty ? nothing : texts.joined(separator: ", ")) + " | " + performance
    }

    /// For what could not be asked.
    static func line(failing error: any Error) -> String { line(.unknown, String(describing: error)) }

    private static func line(_ status: ExitStatus, _ text: String) -> String {
        let words: [ExitStatus: String] = [.ok: "OK", .warning: "WARNING", .critical: "CRITICAL"]
        // What monitoring would take for the start of the numbers.
        let harmless = Visible.text(text).map { $0 == "|" ? "/" : $0 }
        return "INKAART \(words[status] ?? "UNKNOWN") - \(String(harmless))"
    }

    private var performance: String {
        let limits: [Severity: String] = [.critical: ";;0", .warning: ";0", .notice: ""]
        return FindingKind.allCases.map { "\($0.rawValue)=\(counts[$0] ?? 0)\(limits[$0.severity] ?? "")" }
            .joined(separator: " ")
    }
}
