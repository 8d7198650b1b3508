import Assets
import Funding
import Sheets
import Store

/// What asks for attention, of devices and of money: what is worst first, and what to do.
struct AttentionPart {
    private let standing: Standing
    /// What is worst first.
    private let kinds: [Kind]

    init(standing: Standing) {
        self.standing = standing
        let found = Self.findings(of: standing.attention) + Self.exceptions(of: standing.attention)
        kinds = Severity.allCases.flatMap { severity in found.filter { $0.severity == severity } }
    }

    /// How many there are, and what is worst first. What is only worth knowing is counted.
    var summary: Section {
        guard !kinds.isEmpty else { return Section(title: Self.title, sentences: [Self.nothing]) }
        var section = Section(title: Self.title, sentences: [allCounts])
        let told = kinds.filter { $0.severity != .notice }
        if !told.isEmpty { section.table = table(of: told) }
        return section
    }

    /// The kinds in a line each, for a terminal: `[dringend] schijf begeeft het: 2`.
    var lines: [(severity: Severity, words: Words)] {
        kinds.map { kind in
            let (nl, en) = (kind.name.dutch, kind.name.english)
            return (kind.severity, Words(nl: "\(nl): \(kind.count)", en: "\(en): \(kind.count)"))
        }
    }

    private var counts: SeverityCounts {
        SeverityCounts(kinds.reduce(into: [:]) { $0[$1.severity, default: 0] += $1.count })
    }

    /// How many there are, and how many of them stand at no school.
    var allCounts: Words {
        let (all, others) = (counts.words, placeless)
        guard let others else { return all }
        return Words(
            nl: "\(all.dutch); daarvan \(others.dutch)", en: "\(all.english); among them \(others.english)")
    }

    /// What no row of a school counts; `nil` if there is nothing.
    var ofNoSchool: Words? {
        placeless.map { others in
            Words(nl: "Bij geen school geteld: \(others.dutch).", en: "Counted at no school: \(others.english).")
        }
    }

    private var placeless: Words? {
        let (ofBoards, ofNone) = (
            standing.attention.unplaced(ofSchoolBoards: true).words,
            standing.attention.unplaced(ofSchoolBoards: false).words
        )
        let parts = [
            Words(nl: "van een schoolbestuur \(ofBoards.dutch)", en: "of a school board \(ofBoards.english)"),
            Words(nl: "zonder school \(ofNone.dutch)", en: "without a school \(ofNone.english)"),
        ]
        let told = zip(parts, [ofBoards, ofNone]).filter { !$1.dutch.isEmpty }.map(\.0)
        guard !told.isEmpty else { return nil }
        return Words(
            nl: told.map(\.dutch).joined(separator: "; "), en: told.map(\.english).joined(separator: "; "))
    }

    private static let title = Words(nl: "Wat aandacht vraagt", en: "What somebody ought to look at")
    private static let nothing = Words(
        nl: "Alles in orde: er is niets om naar te kijken.", en: "All is well: there is nothing to look at.")

    private struct Kind {
        let severity: Severity
        let name: Words
        let count: Int
        /// Of money.
        let amount: Cents?
        let advice: Words
    }

    private static func findings(of tally: AttentionTally) -> [Kind] {
        let counts = tally.findingCounts
        return FindingKind.allCases.compactMap { kind in
            counts[kind].map { count in
                Kind(
                    severity: kind.severity, name: Words(kind.words), count: count, amount: nil,
                    advice: Words(kind.advice))
            }
        }
    }

    private static func exceptions(of tally: AttentionTally) -> [Kind] {
        let counts = tally.exceptionCounts
        return ExceptionRule.allCases.compactMap { rule in
            counts[rule].map { told in
                Kind(
                    severity: rule.severity, name: Words(rule.words), count: told.count,
                    amount: told.hasAmount ? told.amount : nil, advice: Words(rule.advice))
            }
        }
    }

    private func table(of kinds: [Kind]) -> ReportTable {
        var sheet = Sheet(columns: Self.columns)
        for kind in kinds {
            let severity = Cell.word(kind.severity.rawValue, kind.severity.words)
            sheet.append([
                severity, .word(kind.name.english, kind.name), .integer(Int64(kind.count)),
                kind.amount.map { .amount($0) }, .word(kind.advice.english, kind.advice),
            ])
        }
        return ReportTable("attention", Self.title, sheet, whenEmpty: Self.nothing)
    }

    private static let columns: [Sheet.Column] = [
        .init("severity", nl: "Belang", en: "Severity"), .init("what", nl: "Wat", en: "What", mayShrink: true),
        .init("count", nl: "Aantal", en: "Count", .number),
        .init("amount", nl: "Bedrag", en: "Amount", .number, in: .euro),
        .init("next", nl: "Wat nu", en: "What next", mayShrink: true),
    ]

    /// What is urgent, one by one.
    var urgent: [Section] {
        let (health, money) = (standing.attention.urgentHealth, standing.attention.urgentExceptions)
        return HealthReport(health: health, schools: standing.scope.schools, maximumLines: Self.linesEach).parts
            + ExceptionReport(exceptions: money, maximumLines: Self.linesEach).parts
    }

    private static let linesEach = 10
}
