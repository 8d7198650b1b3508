import Console
import Funding
import Sheets
import Store

/// What an import of invoices comes to, invoice by invoice.
struct InvoiceImportReport {
    private let plan: InvoicePlan
    private let entered: EnteredInvoices
    private let isDry: Bool

    /// All invoices of the plan were entered, in their order.
    init(_ plan: InvoicePlan, _ entered: EnteredInvoices, isDry: Bool) {
        self.plan = plan
        self.entered = entered
        self.isDry = isDry
    }

    func print(to call: Call) throws {
        let sheet = sheet
        try call.print(
            call[SheetOptions.json] ? sheet : sheet.keeping(Self.narrow).withoutEmptyColumns,
            whenEmpty: (nl: "Er zijn geen facturen.", en: "There are no invoices."))
        if call[SheetOptions.json] { return }
        noteDifferences(call.output)
        let count = entered.invoices.count
        let total = entered.invoices.map(\.booked.gross).sum.grouped
        let end = isDry ? "; nothing was changed" : ""
        let word = plan.invoices.allSatisfy { $0.draft.kind == .creditNote } ? "credit note" : "invoice"
        call.output.note("\(count) \(word)\(count == 1 ? "" : "s"), \(total) in all\(end)")
        if !isDry { call.output.noteAct(entered.act) }
    }

    /// What is kept as the paper says it, though it fits nothing else.
    private func noteDifferences(_ output: any Output) {
        for (invoice, entered) in zip(plan.invoices, entered.invoices) {
            let (name, known) = (invoice.draft.supplier.name, entered.booked.supplier)
            guard let number = invoice.draft.supplier.number, name.lowercased() != known.lowercased(),
                name != number.description
            else { continue }
            output.note("\(invoice.draft.title) is entered for '\(known)', who has its enterprise number \(number)")
        }
        for invoice in plan.invoices {
            guard let difference = invoice.draft.roundingDifference, difference != .zero else { continue }
            output.note(
                "the total of \(invoice.draft.title) differs by \(difference.grouped) from its lines, as rounding makes: that is kept"
            )
        }
        for invoice in plan.invoices where invoice.draft.prepaid != .zero {
            output.note(
                "\(invoice.draft.title) says that \(invoice.draft.prepaid.grouped) was paid before: if an invoice of that advance is here, charge it once"
            )
        }
        for (invoice, entered) in zip(plan.invoices, entered.invoices) where entered.corrects == nil {
            guard let number = invoice.draft.correctedNumber else { continue }
            output.note(
                "\(invoice.draft.title) corrects invoice \(number), which is not here: its number is kept as written")
        }
    }

    /// What fits 80 columns.
    private static let narrow = ["invoice", "supplier", "number", "issuedOn", "lines", "amount", "orderNumber"]

    private var sheet: Sheet {
        var sheet = Sheet(columns: Self.columns)
        for (planned, invoice) in zip(plan.invoices, entered.invoices) {
            sheet.append(place(of: planned, invoice) + Self.head(of: invoice) + rest(of: planned, invoice))
        }
        return sheet
    }

    private static let columns: [Sheet.Column] = [
        .init("invoice", nl: "Nr.", en: "No."),
        .init("file", nl: "Bestand", en: "File", mayShrink: true),
        .init("row", nl: "Rij", en: "Row"),
        .init("supplier", nl: "Leverancier", en: "Supplier", mayShrink: true),
        .init("supplierNumber", nl: "Ondernemingsnummer", en: "Enterprise number"),
        .init("supplierIsNew", nl: "Nieuw", en: "New"),
        .init("kind", nl: "Stuk", en: "Paper"),
        .init("number", nl: "Factuurnummer", en: "Invoice number", mayShrink: true),
        .init("issuedOn", nl: "Datum", en: "Date"),
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
        .init("school", nl: "School", en: "School"),
        .init("lines", nl: "Lijnen", en: "Lines"),
        .init("amount", nl: "Incl. btw", en: "Incl. VAT"),
        .init("charged", nl: "Aangerekend", en: "Charged"),
        .init("roundingDifference", nl: "Afrondingsverschil", en: "Rounding difference"),
        .init("order", nl: "Bestelling", en: "Order"),
        .init("orderNumber", nl: "Bestelbon", en: "Order number", mayShrink: true),
        .init("correctedNumber", nl: "Verbetert factuurnummer", en: "Corrects invoice number"),
        .init("corrects", nl: "Verbetert factuur", en: "Corrects invoice"),
        .init("document", nl: "Bewaarde kopie", en: "Stored copy", mayShrink: true),
    ]

    /// A number in the store only of what is there.
    private func place(of planned: InvoicePlan.Planned, _ invoice: EnteredInvoices.Invoice) -> [Cell?] {
        [
            isDry ? nil : .integer(invoice.booked.id), .text(plan.files[planned.file]),
            planned.draft.row.map { .integer(Int64($0)) },
        ]
    }

    private static func head(of invoice: EnteredInvoices.Invoice) -> [Cell?] {
        let booked = invoice.booked
        return [
            supplier(invoice), invoice.supplierNumber.map { .text($0.description) },
            .flag(invoice.isNewSupplier), .choice(booked.kind), .text(booked.number),
            .day(booked.issuedOn), .text(booked.schoolBoard), booked.school.map { .text($0.text) },
        ]
    }

    /// People read with it that it was not known, which may be a name mistyped.
    private static func supplier(_ invoice: EnteredInvoices.Invoice) -> Cell {
        let name = invoice.booked.supplier
        return invoice.isNewSupplier ? .word(id: name, nl: "\(name) (nieuw)", en: "\(name) (new)") : .text(name)
    }

    private func rest(of planned: InvoicePlan.Planned, _ invoice: EnteredInvoices.Invoice) -> [Cell?] {
        let draft = planned.draft
        let corrects = invoice.corrects.flatMap { isDry && entered.ids.contains($0) ? nil : $0 }
        return [
            .integer(Int64(draft.lines.count)), .amount(invoice.booked.gross), .amount(invoice.booked.charged),
            draft.roundingDifference.map { .amount($0) }, invoice.order.map { .integer($0) },
            orderNumber(draft, invoice), draft.correctedNumber.map { .text($0) },
            corrects.map { .integer($0) }, planned.document.map { .text($0.name) },
        ]
    }

    /// People read with it that it is not here, which may be a mistake.
    private func orderNumber(_ draft: InvoiceDraft, _ invoice: EnteredInvoices.Invoice) -> Cell? {
        guard let number = draft.orderNumber else { return nil }
        if invoice.order != nil { return .text(number) }
        return .word(id: number, nl: "\(number) (niet hier)", en: "\(number) (not here)")
    }
}
