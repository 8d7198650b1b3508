import Assets
import Funding
import Sheets

/// What became of awarded money: a part for each grant line, and under it what became of it school by school.
struct DigisprongReport {
    let sheet: DigisprongSheet

    /// All that is known of each grant line and school, asked when it is written.
    static func table(_ sheet: @escaping @Sendable () throws -> DigisprongSheet) -> ReportTable {
        ReportTable(
            "spending", Words(nl: "Toegekend en besteed", en: "Awarded and spent"), DigisprongSheet.columns,
            whenEmpty: nothing
        ) { try sheet().sheet }
    }

    /// What it rests on.
    var notes: [Words] { sheet.parts.isEmpty ? [] : [Self.amounts] }

    var sections: [Section] {
        let lines = sheet.parts.map { line, rows in section(line, rows) }
        guard !lines.isEmpty else { return [Section(sentences: [Self.nothing])] }
        guard let total = sheet.total else { return lines }
        let title = Words(nl: "Alle subsidielijnen samen", en: "All grant lines together")
        return lines + [Section(title: title, table: table([total], named: byOwner))]
    }

    /// Of one school: its grant lines below each other.
    var sectionOfOne: [Section] {
        let rows = sheet.parts.compactMap(\.rows.first) + [sheet.total].compactMap(\.self)
        guard !rows.isEmpty else { return [] }
        return [Section(title: Self.title, table: table(rows, named: byLine))]
    }

    static let title = Words(nl: "Digisprong: toegekend en besteed", en: "Digisprong: awarded and spent")
    private static let nothing = Words(
        nl: "Er is nog niets toegekend: 'inkaart-collector grant add' en 'award add'.",
        en: "Nothing is awarded yet: 'inkaart-collector grant add' and 'award add'.")

    static let amounts = Words(nl: "Bedragen in EUR, btw inbegrepen.", en: "Amounts in EUR, VAT included.")

    /// What it is, and what is due when.
    private func section(_ line: GrantLine, _ rows: [DigisprongSheet.Row]) -> Section {
        let left = rows.answer.toAccountFor
        let days = line.accountBy.number - sheet.today.number
        let due =
            left == .zero
            ? Words(nl: "alles verantwoord", en: "all accounted for") : self.due(left, line.accountBy, days)
        return Section(
            title: Words("\(line.name) (\(line.code))"), sentences: [due], table: table(rows, named: byOwner))
    }

    private func due(_ left: Cents, _ day: Day, _ days: Int) -> Words {
        let number = abs(days)
        let (dagen, unit) = number == 1 ? ("1 dag", "1 day") : ("\(number) dagen", "\(number) days")
        guard days < 0 else {
            return Words(
                nl: "nog \(left.grouped) EUR te verantwoorden tot \(day.belgian): nog \(dagen)",
                en: "\(left.groupedInEnglish) EUR to account for by \(day.iso): \(unit) left")
        }
        return Words(
            nl: "\(left.grouped) EUR moest verantwoord zijn op \(day.belgian): \(dagen) geleden",
            en: "\(left.groupedInEnglish) EUR had to be accounted for by \(day.iso): \(unit) ago")
    }

    private func table(_ rows: [DigisprongSheet.Row], named name: (DigisprongSheet.Row) -> Cell?) -> ReportTable {
        var sheet = Sheet(columns: Self.columns)
        for row in rows {
            let spending = row.spending
            let cells: [Cell?] = [
                name(row), .amount(spending.awarded), .amount(spending.invoicedBefore), .amount(spending.spent),
                .amount(spending.balance),
                spending.spentShare.map { .share(Int($0 + 5) / 10) },
                .integer(Int64(spending.devices.linked)), .integer(Int64(spending.devices.seen)),
            ]
            sheet.append(cells, isSum: row.owner.isSum || row.line == nil)
        }
        let shown = sheet.keeping(Self.columns.map(\.id).filter { $0 != Self.before.id || hasBefore(rows) })
        return ReportTable("schools", Words(nl: "Scholen", en: "Schools"), shown, whenEmpty: Self.nothing)
    }

    /// Without a period nothing is.
    private func hasBefore(_ rows: [DigisprongSheet.Row]) -> Bool {
        rows.contains { $0.spending.invoicedBefore != .zero }
    }

    private func byOwner(_ row: DigisprongSheet.Row) -> Cell? { row.owner.name }

    private func byLine(_ row: DigisprongSheet.Row) -> Cell? {
        row.line.map { .text($0.name) } ?? .word(id: "all", nl: "alle subsidielijnen", en: "all grant lines")
    }

    private static let before = Sheet.Column("invoicedBefore", nl: "Eerder", en: "Before", .number, in: .euro)
    private static let columns: [Sheet.Column] = [
        .init("name", nl: "Naam", en: "Name", mayShrink: true),
        .init("awarded", nl: "Toegekend", en: "Awarded", .number, in: .euro), before,
        .init("invoiced", nl: "Besteed", en: "Invoiced", .number, in: .euro),
        .init("balance", nl: "Saldo", en: "Balance", .number, in: .euro),
        .init("spentPercent", nl: "%", en: "%", .share),
        .init("devices", nl: "Toestellen", en: "Devices", .number),
        .init("devicesSeen", nl: "Gezien", en: "Seen", .number),
    ]
}

extension [DigisprongSheet.Row] {
    /// Of all that a part tells of.
    fileprivate var answer: Spending.Answer { last?.answer ?? [].sum }
}
