import Assets
import Console
import Sheets
import Store

/// What an import comes to, row by row and field by field.
struct ImportReport {
    private let result: ImportResult
    /// New rows of a first import may be thousands, each as new as the others; a person sees some of them.
    private static let shownOfMany = 20

    init(_ result: ImportResult) { self.result = result }

    /// JSON has all rows; people see those that are not as before.
    func print(to call: Call) throws {
        if call[SheetOptions.json] { return try call.print(sheet(of: result.outcomes), whenEmpty: Self.nothing) }
        var shown: [ImportOutcome.Effect: Int] = [:]
        let telling = result.outcomes.filter { outcome in
            shown[outcome.effect, default: 0] += 1
            switch outcome.effect {
            case .unchanged: return false
            case .new, .joined: return shown[outcome.effect, default: 0] <= Self.shownOfMany
            case .changed, .conflict: return true
            }
        }
        let sheet = sheet(of: telling)
        let hasConflict = telling.contains { $0.conflict != nil }
        let hasChange = telling.contains { !$0.changes.isEmpty }
        let columns = [
            "row", "effect", "device", hasConflict ? "conflict" : nil, hasChange ? "field" : nil,
            hasChange ? "before" : nil, hasChange ? "after" : nil,
        ]
        try call.print(
            sheet.keeping(columns.compactMap(\.self)).grouped(byFirst: hasConflict ? 4 : 3), whenEmpty: Self.nothing)
        let left = result.outcomes.count { $0.effect != .unchanged } - telling.count
        if left > 0 { call.output.note("and \(left) rows more that are new or known; --json lists all") }
    }

    func summary(isDry: Bool) -> String {
        let counts = ImportOutcome.Effect.allCases.map { "\(result.count($0)) \(Self.words[$0]?.en ?? "")" }
        let rows = result.outcomes.count == 1 ? "row" : "rows"
        let end = result.hasNews ? isDry ? "; nothing was changed" : "" : "; nothing changes"
        return "\(result.outcomes.count) \(rows): \(counts.joined(separator: ", "))\(end)"
    }

    private func sheet(of outcomes: [ImportOutcome]) -> Sheet {
        var sheet = Sheet(columns: Self.columns)
        for outcome in outcomes {
            let start = Self.start(of: outcome)
            if outcome.changes.isEmpty { sheet.append(start + [nil, nil, nil]) }
            for change in outcome.changes { sheet.append(start + Self.cells(of: change)) }
        }
        return sheet
    }

    private static func start(of outcome: ImportOutcome) -> [Cell?] {
        let words = words[outcome.effect] ?? (nl: "", en: "")
        return [
            .integer(Int64(outcome.row)), .word(id: outcome.effect.rawValue, nl: words.nl, en: words.en),
            outcome.asset.map { .integer($0) }, outcome.conflict.map { .integer($0) },
        ]
    }

    private static func cells(of change: FieldChange) -> [Cell?] {
        let field = change.field
        return [.word(id: field.rawValue, nl: field.words.nl, en: field.words.en)]
            + [change.before, change.after].map { $0.map { .value($0, of: field) } }
    }

    private static let nothing = (nl: "Er verandert niets.", en: "Nothing changes.")

    private static let words: [ImportOutcome.Effect: (nl: String, en: String)] = [
        .new: (nl: "nieuw", en: "new"), .joined: (nl: "herkend", en: "known"), .changed: (nl: "anders", en: "changed"),
        .unchanged: (nl: "zoals voorheen", en: "as before"), .conflict: (nl: "wacht op een beslissing", en: "waiting"),
    ]

    private static let columns: [Sheet.Column] = [
        .init("row", nl: "Rij", en: "Row"),
        .init("effect", nl: "Wat", en: "What", mayShrink: true),
        .init("device", nl: "Toestel", en: "Device"),
        .init("conflict", nl: "Conflict", en: "Conflict"),
        .init("field", nl: "Veld", en: "Field", mayShrink: true),
        .init("before", nl: "Was", en: "Was", mayShrink: true),
        .init("after", nl: "Wordt", en: "Becomes", mayShrink: true),
    ]
}
