import Console
import Funding

/// What a line pays for, where its file does not say it: `KIND` of all lines, `LINE=KIND` of one, or `NUMBER:LINE=KIND` where there are
/// several invoices.
struct CostKindChoice: Sendable, Equatable {
    /// Of an invoice; `nil` for the only one.
    let number: String?
    /// From 1; `nil` for all.
    let line: Int?
    let kind: CostKind

    static let option = Option(
        "--cost-kind", placeholder: "KIND",
        meaning:
            "kind of cost where the file says none, of all lines; or LINE=KIND; or NUMBER:LINE=KIND of one of several invoices",
        isRepeatable: true
    ) { try CostKindChoice($0) }

    init(_ text: String) throws {
        guard let mark = text.lastIndex(of: "=") else {
            (number, line, kind) = (nil, nil, try Self.kind(text))
            return
        }
        kind = try Self.kind(String(text[text.index(after: mark)...]))
        let place = text[..<mark]
        let colon = place.lastIndex(of: ":")
        let digits = colon.map { place[place.index(after: $0)...] } ?? place
        number = colon.map { String(place[..<$0]) }
        guard let line = Int(digits), line > 0 else {
            throw UsageError.sentence(
                "'\(text.prefix(60))' is not KIND, LINE=KIND or NUMBER:LINE=KIND, such as 2=software or F2026-118:2=software"
            )
        }
        self.line = line
    }

    private static func kind(_ text: String) throws -> CostKind { try FundingParse.choice(of: CostKind.self)(text) }

    /// As it was typed.
    var text: String {
        (number.map { "\($0):" } ?? "") + (line.map { "\($0)=" } ?? "") + kind.rawValue
    }

    fileprivate func isOf(_ invoice: InvoiceDraft) -> Bool {
        number.map { InvoiceNumber.key($0) == InvoiceNumber.key(invoice.number) } ?? true
    }
}

/// All choices of one call.
struct CostKindChoices {
    private let ofAll: CostKind?
    private let ofLines: [CostKindChoice]
    /// Places of those of lines that were of use.
    private var used: Set<Int> = []

    /// - Throws: `UsageError` for several that are of all lines.
    init(_ choices: [CostKindChoice]) throws {
        let general = choices.filter { $0.line == nil }
        guard general.count < 2 else {
            throw UsageError.sentence("--cost-kind of all lines is given twice: write LINE=KIND for one line")
        }
        ofAll = general.first?.kind
        ofLines = choices.filter { $0.line != nil }
    }

    /// - Throws: `UsageError` for one that does not say of which of several invoices it is.
    func check(_ invoices: Int) throws {
        guard invoices > 1, let choice = ofLines.first(where: { $0.number == nil }) else { return }
        throw UsageError.sentence(
            "--cost-kind \(choice.text): of which of the \(invoices) invoices? Write NUMBER:\(choice.text)")
    }

    /// Fills in what the file does not say.
    mutating func fill(_ invoice: inout InvoiceDraft) {
        for index in invoice.lines.indices where invoice.lines[index].costKind == nil {
            let place = ofLines.firstIndex { $0.line == index + 1 && $0.isOf(invoice) }
            if let place { used.insert(place) }
            invoice.lines[index].costKind = place.map { ofLines[$0].kind } ?? ofAll
        }
    }

    /// Those that fitted nothing: a number is mistyped, or the file says it itself.
    var needless: [CostKindChoice] { ofLines.indices.filter { !used.contains($0) }.map { ofLines[$0] } }
}
