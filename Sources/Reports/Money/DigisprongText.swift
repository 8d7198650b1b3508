import Assets
import Console
import Funding
import Sheets

/// The report for a terminal: a part for each grant line, and under it what became of it school by school.
struct DigisprongText {
    let report: DigisprongSheet
    let language: Language

    func text(for output: any Output) -> String {
        let parts = report.parts.map { line, rows in heading(line, rows) + "\n" + table(rows, for: output) }
        guard let total = report.total else { return parts.joined(separator: "\n") }
        let title = word("Alle subsidielijnen samen", "All grant lines together")
        return (parts + ["\(title)\n\n" + table([total], for: output)]).joined(separator: "\n")
    }

    /// What it is, and what is due when.
    private func heading(_ line: GrantLine, _ rows: [DigisprongSheet.Row]) -> String {
        let left = rows.last?.answer.toAccountFor ?? .zero
        let days = line.accountBy.number - report.today.number
        let due = left == .zero ? word("alles verantwoord", "all accounted for") : self.due(left, line.accountBy, days)
        return "\(line.name) (\(line.code))\n\(due)\n"
    }

    private func due(_ left: Cents, _ day: Day, _ days: Int) -> String {
        let number = abs(days)
        let count = "\(number) " + (number == 1 ? word("dag", "day") : word("dagen", "days"))
        let when = days < 0 ? word("\(count) geleden", "\(count) ago") : word("nog \(count)", "\(count) left")
        return word(
            "nog \(left.grouped) EUR te verantwoorden tot \(day.belgian): \(when)",
            "\(left.groupedInEnglish) EUR to account for by \(day.iso): \(when)")
    }

    private func table(_ rows: [DigisprongSheet.Row], for output: any Output) -> String {
        var sheet = Sheet(columns: Self.columns)
        for row in rows {
            let spending = row.spending
            sheet.append([
                row.owner.name, .amount(spending.awarded), .amount(spending.spent), .amount(spending.balance),
                spending.spentShare.map { .decimal(Int64($0 + 5) / 10, places: 1) },
                .integer(Int64(spending.devices.linked)), .integer(Int64(spending.devices.seen)),
            ])
        }
        return sheet.text(in: language, sentenceWhenEmpty: "", for: output)
    }

    private func word(_ nl: String, _ en: String) -> String { language == .dutch ? nl : en }

    private static let columns: [Sheet.Column] = [
        .init("name", nl: "School", en: "School", mayShrink: true),
        .init("awarded", nl: "Toegekend", en: "Awarded"), .init("invoiced", nl: "Besteed", en: "Invoiced"),
        .init("balance", nl: "Saldo", en: "Balance"), .init("spentPercent", nl: "%", en: "%"),
        .init("devices", nl: "Toestellen", en: "Devices"), .init("devicesSeen", nl: "Gezien", en: "Seen"),
    ]
}
