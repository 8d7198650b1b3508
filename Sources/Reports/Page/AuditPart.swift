import Assets
import Funding
import Sheets
import Store

/// A page for who audits: how much of which grant line, by which proofs, and the head of the audit chain.
struct AuditPart {
    let money: DigisprongSheet
    let chainHead: ChainHead?

    var sections: [Section] {
        var sections = [lines, proofs, chain].compactMap(\.self)
        if !sections.isEmpty { sections[0].startsPage = true }
        return sections
    }

    /// Each grant line as a whole.
    private var totals: [(line: GrantLine, row: DigisprongSheet.Row)] {
        money.parts.compactMap { line, rows in rows.last.map { (line, $0) } }
    }

    // MARK: how much

    private var lines: Section? {
        guard !totals.isEmpty else { return nil }
        var sheet = Sheet(columns: Self.lineColumns)
        for (line, row) in totals { sheet.append(cells(of: row, line)) }
        if let total = money.total { sheet.append(cells(of: total, nil), isSum: true) }
        let title = Words(nl: "Voor de auditor: subsidielijnen", en: "For the auditor: grant lines")
        return Section(title: title, table: ReportTable("auditLines", title, sheet, whenEmpty: title))
    }

    private func cells(of row: DigisprongSheet.Row, _ line: GrantLine?) -> [Cell?] {
        let spending = row.spending
        return [
            name(of: line), .amount(spending.awarded), .amount(spending.spent), .amount(row.answer.toAccountFor),
            line.map { .day(iso: $0.accountBy.iso) },
        ]
    }

    private static let lineColumns: [Sheet.Column] = [
        .init("name", nl: "Subsidielijn", en: "Grant line", mayShrink: true),
        .init("awarded", nl: "Toegekend", en: "Awarded", .number, in: .euro),
        .init("spent", nl: "Besteed", en: "Spent", .number, in: .euro),
        .init("toAccountFor", nl: "Nog te verantwoorden", en: "To account for", .number, in: .euro, mayShrink: true),
        .init("accountBy", nl: "Ten laatste", en: "Account by", .day),
    ]

    // MARK: by which proofs

    private var proofs: Section? {
        var sheet = Sheet(columns: Self.proofColumns)
        for (line, row) in totals {
            let known = ProofStatus.allCases.filter { (row.spending.proofs[$0]?.count ?? 0) > 0 }
            for status in known {
                let proofs = row.spending.proofs[status]
                sheet.append([
                    name(of: line), .word(status.rawValue, status.words), .integer(Int64(proofs?.count ?? 0)),
                    proofs.map { .amount($0.amount) },
                ])
            }
        }
        guard !sheet.rows.isEmpty else { return nil }
        let title = Words(nl: "Bewijsstukken per subsidielijn", en: "Proofs of each grant line")
        return Section(title: title, table: ReportTable("auditProofs", title, sheet, whenEmpty: title))
    }

    private static let proofColumns: [Sheet.Column] = [
        .init("name", nl: "Subsidielijn", en: "Grant line"), .init("status", nl: "Bewijsstukken", en: "Proofs"),
        .init("count", nl: "Aantal", en: "Count", .number),
        .init("amount", nl: "Bedrag", en: "Amount", .number, in: .euro),
    ]

    private func name(of line: GrantLine?) -> Cell {
        line.map { .text($0.name) } ?? .word(id: "all", nl: "alle subsidielijnen", en: "all grant lines")
    }

    // MARK: nothing was changed since

    private var chain: Section? {
        guard let chainHead else { return nil }
        var section = Section.audit(chainHead)
        section.sentences.insert(
            Words(
                nl:
                    "Elke handeling draagt de vingerafdruk van alle vorige. Wie dit blad bewaart, kan later nagaan of er in "
                    + "het verleden iets gewijzigd is.",
                en: "Each act holds the fingerprint of all before. Who keeps this page can tell later whether anything "
                    + "of the past was changed."), at: 0)
        return section
    }
}
