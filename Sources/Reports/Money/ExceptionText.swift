import Assets
import Console
import Funding
import Sheets

/// The exceptions for a terminal: a part for each rule, with what to do next above its lines.
struct ExceptionText {
    let exceptions: [MoneyException]
    let language: Language
    /// Of each rule; `nil` for no limit.
    let maximumLines: Int?

    func text(for output: any Output) -> String {
        guard !exceptions.isEmpty else {
            return word("Niets waar een auditor naar zou vragen.\n", "Nothing that an auditor would ask about.\n")
        }
        let counts = Dictionary(grouping: exceptions, by: \.rule.severity).mapValues(\.count)
        let parts = ExceptionRule.allCases.compactMap { rule in
            let told = exceptions.filter { $0.rule == rule }
            return told.isEmpty ? nil : part(rule, told).text(in: language, atMost: maximumLines, for: output)
        }
        return ([AdvicePart.summary(counts, in: language)] + parts).joined(separator: "\n")
    }

    private func part(_ rule: ExceptionRule, _ told: [MoneyException]) -> AdvicePart {
        let amounts = told.compactMap(\.amount)
        let sum = amounts.isEmpty ? "" : word(", samen ", ", together ") + "\(text(amounts.sum)) EUR"
        let source = rule.isOwn ? word("eigen regel", "own rule") : rule.source
        return AdvicePart(
            severity: rule.severity, title: rule.words, count: "\(told.count)\(sum)",
            advice: ("\(rule.advice.nl) (\(source))", "\(rule.advice.en) (\(source))"),
            columns: Self.columns, rows: told.map(row))
    }

    private static let columns: [TextTable.Column] = [
        .init("", mayShrink: true), .init("", mayShrink: true), .init("", mayShrink: true),
        .init("", mayShrink: true), .init("", alignment: .right),
    ]

    private func row(_ one: MoneyException) -> [String] {
        [
            one.school?.text ?? one.schoolBoard ?? "", subject(one), one.grantLine ?? "",
            note(one), one.amount.map(text) ?? "",
        ]
    }

    /// By which people find it.
    private func subject(_ one: MoneyException) -> String {
        let line = one.position.map { word("lijn \($0)", "line \($0)") }
        let order = one.order.map { word("bestelling \($0)", "order \($0)") }
        let device = one.serial ?? one.device.map { "#\($0)" }
        let words = [one.supplier?.name, one.invoice?.number, line, order, device]
        return words.compactMap(\.self).joined(separator: " ")
    }

    private func note(_ one: MoneyException) -> String {
        let words = [one.count.map { "\($0)" }, (one.note?.cell).map { $0.text(in: language) }]
        return words.compactMap(\.self).joined(separator: ", ")
    }

    private func text(_ amount: Cents) -> String {
        language == .dutch ? amount.grouped : amount.groupedInEnglish
    }

    private func word(_ nl: String, _ en: String) -> String { language == .dutch ? nl : en }
}
