import Assets
import Funding
import Sheets

/// What an auditor would ask: a part for each rule, with what to do next above its lines.
struct ExceptionReport: Sendable {
    let exceptions: [MoneyException]
    /// Of each rule; `nil` for no limit.
    let maximumLines: Int?

    var sections: [Section] {
        exceptions.isEmpty ? [Section(sentences: [Self.nothing])] : [summary] + parts
    }

    /// All that is known of each, asked when it is written.
    static func table(_ exceptions: @escaping @Sendable () throws -> [MoneyException]) -> ReportTable {
        ReportTable("exceptions", title, ExceptionSheet.columns, whenEmpty: nothing, of: exceptions) {
            ExceptionSheet.sheet($0)
        }
    }

    static let title = Words(nl: "Wat een auditor zou vragen", en: "What an auditor would ask")
    private static let nothing = Words(
        nl: "Niets waar een auditor naar zou vragen.", en: "Nothing that an auditor would ask about.")

    private var summary: Section {
        let counts = Dictionary(grouping: exceptions, by: \.rule.severity).mapValues(\.count)
        return Section(sentences: [SeverityCounts(counts).words])
    }

    var parts: [Section] {
        let byRule = Dictionary(grouping: exceptions, by: \.rule)
        return ExceptionRule.allCases.compactMap { rule in byRule[rule].map { part(rule, $0) } }
    }

    private func part(_ rule: ExceptionRule, _ told: [MoneyException]) -> Section {
        let amounts = told.compactMap(\.amount)
        let (nl, en) =
            amounts.isEmpty
            ? ("", "") : (", samen \(amounts.sum.grouped) EUR", ", together \(amounts.sum.groupedInEnglish) EUR")
        let (bron, source) = rule.isOwn ? ("eigen regel", "own rule") : (rule.source, rule.source)
        let shown = maximumLines.map { Array(told.prefix($0)) } ?? told
        let table = ReportTable("\(rule.rawValue)", Words(rule.words), lines(shown), whenEmpty: Self.nothing)
        return Section(
            title: Words(nl: "\(rule.words.nl): \(told.count)\(nl)", en: "\(rule.words.en): \(told.count)\(en)"),
            severity: rule.severity,
            sentences: [Words(nl: "\(rule.advice.nl) (\(bron))", en: "\(rule.advice.en) (\(source))")],
            table: table, style: TableStyle(left: told.count - shown.count, hasHeadings: false))
    }

    private func lines(_ told: [MoneyException]) -> Sheet {
        var sheet = Sheet(columns: Self.columns)
        for one in told {
            sheet.append([
                (one.school?.text ?? one.schoolBoard).map { .text($0) }, subject(one), one.grantLine.map { .text($0) },
                note(one), one.amount.map { .amount($0) },
            ])
        }
        return sheet.withoutEmptyColumns
    }

    /// By which people find it.
    private func subject(_ one: MoneyException) -> Cell? {
        func text(_ lijn: String, _ bestelling: String) -> String {
            let words = [
                one.supplier?.name, one.invoice?.number, one.position.map { "\(lijn) \($0)" },
                one.order.map { "\(bestelling) \($0)" }, one.serial ?? one.device.map { "#\($0)" },
            ]
            return words.compactMap(\.self).joined(separator: " ")
        }
        let (dutch, english) = (text("lijn", "bestelling"), text("line", "order"))
        return dutch.isEmpty ? nil : .word(id: english, nl: dutch, en: english)
    }

    private func note(_ one: MoneyException) -> Cell? {
        guard let count = one.count else { return one.note?.cell }
        let told = one.rule.counted(count)
        func text(_ words: String, _ language: Language) -> String {
            [words, one.note?.cell.text(in: language)].compactMap(\.self).joined(separator: ", ")
        }
        return .word(id: "\(count)", nl: text(told.dutch, .dutch), en: text(told.english, .english))
    }

    private static let columns: [Sheet.Column] = [
        .init("school", nl: "School", en: "School", mayShrink: true),
        .init("subject", nl: "Waarover", en: "What about", mayShrink: true),
        .init("grantLine", nl: "Subsidielijn", en: "Grant line", mayShrink: true),
        .init("note", nl: "Opmerking", en: "Note", mayShrink: true),
        .init("amount", nl: "Bedrag", en: "Amount", .number, in: .euro),
    ]
}

extension ExceptionRule {
    /// What its count is of.
    fileprivate func counted(_ count: Int) -> Words {
        let isOne = count == 1
        return switch self {
        case .bookedLate: Words(nl: isOne ? "1 dag" : "\(count) dagen", en: isOne ? "1 day" : "\(count) days")
        case .splitPurchase: Words(nl: "\(count) aankopen", en: "\(count) purchases")
        default: Words(nl: isOne ? "1 toestel" : "\(count) toestellen", en: isOne ? "1 device" : "\(count) devices")
        }
    }
}
