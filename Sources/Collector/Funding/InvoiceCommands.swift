import Assets
import Console
import Funding
import Inventory
import Sheets
import Store

/// `invoice add|list|show|cancel`.
enum InvoiceCommands {
    static let all = [add, list, show, cancel]

    static let id = Argument("INVOICE", meaning: "number in 'invoice list'", parse: FundingParse.invoice)
    private static let number = Argument(
        "NUMBER", meaning: "number on the paper (factuurnummer)", parse: CollectorParse.sentence)
    private static let day = Argument("DAY", meaning: "day on the paper (factuurdatum)", parse: FundingParse.day)
    private static let total = Option(
        "--total", placeholder: "EUR", meaning: "total on the paper, tax included, to check the lines",
        parse: FundingParse.total)
    private static let order = Option(
        "--order", placeholder: "NUMBER", meaning: "number of its order form, as in 'order list'", parse: Parse.text)
    private static let file = Option(
        "--file", placeholder: "FILE", meaning: "a copy to keep, such as scan.pdf", parse: Parse.text)
    private static let creditNote = Option(
        flag: "--credit-note", meaning: "it is a credit note: its amounts are typed without a sign and are taken off")
    private static let of = Option(
        "--of", placeholder: "NUMBER", meaning: "of a credit note: the number of the invoice that it corrects",
        parse: CollectorParse.sentence)
    private static let supplier = Option(
        "--supplier", placeholder: "SUPPLIER", meaning: "only those of this supplier, by name or enterprise number",
        parse: Parse.text)
    private static let onlyOpen = Option(flag: "--open", meaning: "only those of which nobody bears a part yet")

    private static let add = StoreCommand.session(
        "invoice add", "Enters an invoice or a credit note; prints its number",
        options: [
            FundingOptions.school, FundingOptions.schoolBoard, TypedLine.option, total, order, file, creditNote, of,
            OrderCommands.acquisition,
        ] + FundingOptions.entering, arguments: [SupplierCommands.argument, number, day],
        examples: [
            "invoice add 'Winkel NV' F2026-118 01/03/2026 --school 30569 --total 14520 --file scan.pdf "
                + "--line 'HP 250 G9;24;12.000,00;21;toestellen'"
        ],
        files: { call in
            call.all(file).map { InputFile(path: $0, limit: StoredDocument.maximumBytes, isText: false) }
        }
    ) { session, call in
        let draft = try draft(session, call)
        let entry = InvoiceEntry(draft, for: try call.payer(), document: try document(session, call))
        let entered = try session.store.addInvoices([entry], by: try session.booking(call))
        for id in entered.ids { try tell(try session.store.questions.invoiceAccount(id), draft, call) }
        call.output.noteAct(entered.act)
        return .done
    }

    private static func draft(_ session: StoreSession, _ call: Call) throws -> InvoiceDraft {
        let party = try SupplierCommands.party(call, session.store.questions)
        let issuedOn = try StoreSession.past(call.required(day), "DAY", session.author(call))
        var draft = InvoiceDraft(
            number: try call.required(number), issuedOn: issuedOn, supplier: party,
            lines: call.all(TypedLine.option).map { $0.invoiced(call[OrderCommands.acquisition]) })
        draft.kind = call[creditNote] ? .creditNote : .invoice
        draft.total = call[total]
        draft.orderNumber = call[order]
        draft.correctedNumber = call[of]
        try check(draft, session.store.questions, call)
        return draft
    }

    private static func check(_ draft: InvoiceDraft, _ questions: Questions, _ call: Call) throws {
        guard draft.lines.map(\.gross).sum >= .zero else {
            throw UsageError.sentence(
                "its lines are below 0 together: enter a credit note, by --credit-note and without signs")
        }
        if let order = draft.orderNumber, try !questions.hasOpenPurchase(order, of: draft.supplier) {
            throw StoreError.refused("there is no order \(order) with \(draft.supplier.name): see 'order list'")
        }
        guard let corrected = draft.correctedNumber else { return }
        guard call[creditNote] else {
            throw UsageError.sentence("--of is for a credit note: give --credit-note as well")
        }
        if try questions.openInvoice(corrected, of: draft.supplier) == nil {
            call.output.note(
                "invoice \(corrected) of \(draft.supplier.name) is not here: its number is kept as written")
        }
    }

    private static func document(_ session: StoreSession, _ call: Call) throws -> StoredDocument? {
        guard let path = call[file], let content = session.files.first else { return nil }
        return try StoredDocument(name: InputFile.name(of: path), content: content)
    }

    /// What the next command needs: the number of the invoice, and those of its lines.
    private static func tell(_ account: InvoiceAccount, _ draft: InvoiceDraft, _ call: Call) throws {
        try call.output.write("\(account.invoice.id)\n")
        let lines = account.lines.map { "\($0.line.id)" }.joined(separator: " ")
        call.output.note("its lines: \(lines); 'inkaart-collector charge add \(lines) ...' says who bears them")
        if let difference = draft.roundingDifference, difference != .zero {
            call.output.note(
                "its total differs by \(difference.grouped) from its lines, as rounding makes: that is kept")
        }
    }

    private static let list = StoreCommand.command(
        "invoice list", "Lists the invoices, newest first; at most 1000",
        options: [
            FundingOptions.school, FundingOptions.schoolBoard, FundingOptions.grant, supplier, onlyOpen,
        ] + FundingOptions.showing,
        examples: [
            "invoice list --open --supplier 'Winkel NV'", "invoice list --school 30569 --grant digisprong-1-gedeeld",
        ]
    ) { store, call in
        let filter = InvoiceFilter(
            school: call[FundingOptions.school], grantLine: call[FundingOptions.grant],
            schoolBoard: call[FundingOptions.schoolBoard], supplier: call[supplier], onlyOpen: call[onlyOpen])
        let sheet = InvoiceSheet.sheet(of: try store.questions.invoices(filter))
        try call.print(
            call[SheetOptions.json] ? sheet : sheet.keeping(InvoiceSheet.narrow).withoutEmptyColumns,
            whenEmpty: (nl: "Er zijn geen facturen.", en: "There are no invoices."))
        return .done
    }

    private static let show = StoreCommand.command(
        "invoice show", "Shows an invoice: its lines, who bears them, its proofs and its devices",
        options: FundingOptions.showing, arguments: [id], examples: ["invoice show 12"]
    ) { store, call in
        try InvoiceSheet.dossier(of: try store.questions.invoiceAccount(try call.required(id))).print(to: call)
        return .done
    }

    private static let cancel = StoreCommand.session(
        "invoice cancel", "Takes an invoice and its charges out by counter-entries; it stays visible",
        options: FundingOptions.entering, arguments: [id], examples: ["invoice cancel 12 --why 'dubbel ingegeven'"]
    ) { session, call in
        let act = try session.store.cancelInvoice(try call.required(id), by: try session.booking(call))
        call.output.noteAct(act)
        return .done
    }
}

extension TypedLine {
    fileprivate func invoiced(_ acquisition: Acquisition?) -> InvoiceLine {
        var line = line
        line.acquisition = acquisition ?? line.acquisition
        return line
    }
}
