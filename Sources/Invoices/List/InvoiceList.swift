import Assets
import Funding
import Imports

/// A list with a row for each line of an invoice. Rows of one supplier with one number are one invoice, wherever they stand.
struct InvoiceList {
    private let columns: InvoiceColumns
    private let words = InvoiceWords.builtIn
    private let reader: InvoiceReader
    private var faults = ImportFaults()

    /// - Throws: `ImportFaults`.
    static func drafts(_ bytes: [UInt8], by reader: InvoiceReader) throws -> [InvoiceDraft] {
        var faults = ImportFaults()
        let table = CSVTable(bytes, faults: &faults)
        let columns = InvoiceColumns(table, .builtIn, faults: &faults)
        guard faults.count == 0 else { throw faults }
        var list = InvoiceList(columns: columns, reader: reader)
        let drafts = list.drafts(of: table)
        guard list.faults.count == 0 else { throw list.faults }
        return drafts
    }

    private init(columns: InvoiceColumns, reader: InvoiceReader) {
        (self.columns, self.reader) = (columns, reader)
    }

    private mutating func drafts(of table: CSVTable) -> [InvoiceDraft] {
        if table.rows.isEmpty { faults.add(ImportFault("the list has headings, and no rows")) }
        let rows = table.rows.compactMap { row in
            InvoiceCells(row: row, columns: columns, words: words, reader: reader).invoiceRow(faults: &faults)
        }
        let groups = Dictionary(grouping: rows, by: \.head.key).values.sorted { $0[0].row < $1[0].row }
        checkNumbers(groups)
        return groups.compactMap { draft($0) }
    }

    /// One number of one enterprise under two names would be two invoices.
    private mutating func checkNumbers(_ groups: [[InvoiceRow]]) {
        var first: [String: Int] = [:]
        for row in groups.compactMap({ group in group.first { $0.head.supplierNumber != nil } }) {
            let key = "\(row.head.supplierNumber?.digits ?? "") \(InvoiceNumber.key(row.head.number))"
            guard let other = first[key] else {
                first[key] = row.row
                continue
            }
            let reason =
                "'\(row.head.supplier)' has the enterprise number and the invoice of row \(other): one name would be right"
            faults.add(fault(row, .supplier, reason))
        }
    }

    private mutating func draft(_ rows: [InvoiceRow]) -> InvoiceDraft? {
        let before = faults.count
        check(rows)
        let heads = rows.map(\.head)
        guard let issuedOn = heads.lazy.compactMap(\.issuedOn).first else {
            faults.add(fault(rows[0], .issuedOn, "is empty: a day such as 22/11/2026 would be right"))
            return nil
        }
        guard faults.count == before else { return nil }
        let number = heads.lazy.compactMap(\.supplierNumber).first
        var draft = InvoiceDraft(
            number: heads[0].number, issuedOn: issuedOn, supplier: .init(name: heads[0].supplier, number: number),
            lines: rows.map(\.line))
        draft.kind = Self.kind(of: rows)
        draft.orderNumber = heads.lazy.compactMap(\.order).first
        draft.school = heads.lazy.compactMap(\.school).first
        draft.correctedNumber = draft.kind == .creditNote ? heads.lazy.compactMap(\.corrected).first : nil
        // Credit notes stand in lists with and without a sign.
        if draft.lines.map(\.gross).sum < .zero { draft.turn() }
        let gross = rows.compactMap(\.gross)
        draft.total = gross.count == rows.count ? gross.sum.magnitude : nil
        return draft
    }

    private static func kind(of rows: [InvoiceRow]) -> InvoiceDraft.Kind {
        rows.lazy.compactMap(\.head.kind).first ?? .invoice
    }

    /// What only all rows of an invoice together show.
    private mutating func check(_ rows: [InvoiceRow]) {
        for column in InvoiceHead.common { checkAgreement(of: rows, on: column) }
        if rows.count > InvoiceDraft.maximumLines {
            faults.add(fault(rows[0], .number, "has more than \(InvoiceDraft.maximumLines) rows"))
        }
        let sum = rows.map(\.line.gross).sum
        guard Self.kind(of: rows) == .invoice, sum < .zero else { return }
        let reason = "the invoice is \(sum.belgian) in all: '\(creditNote)' would be right for what is below 0"
        faults.add(fault(rows[0], .kind, reason))
    }

    private var creditNote: String {
        words.choices(of: "kind").first { words.meaning(of: $0, as: "kind") == InvoiceDraft.Kind.creditNote.rawValue }
            ?? ""
    }

    /// What the rows of one invoice say of it must be the same where they say it.
    private mutating func checkAgreement(of rows: [InvoiceRow], on column: InvoiceColumn) {
        var said: (text: String, row: Int)?
        for row in rows {
            guard let text = row.head.text(of: column) else { continue }
            if let said, said.text != text {
                let reason = "is '\(text)', and row \(said.row) of the same invoice says '\(said.text)'"
                faults.add(fault(row, column, reason))
            }
            said = said ?? (text, row.row)
        }
    }

    private func fault(_ row: InvoiceRow, _ column: InvoiceColumn, _ reason: String) -> ImportFault {
        ImportFault(row: row.row, column: columns.name(of: column) ?? words.headings(of: column)[0], reason)
    }
}
