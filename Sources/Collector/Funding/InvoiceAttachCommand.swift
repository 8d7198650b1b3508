import Console
import Store

/// `invoice attach`: a copy of an invoice that came without one.
enum InvoiceAttachCommand {
    static let all = [command]

    private static let invoice = InvoiceCommands.id
    private static let file = Argument(
        "FILE", meaning: "the invoice as it came: a PDF or a Peppol file, at most 15 MB; - reads standard input",
        parse: Parse.text)

    private static let command = StoreCommand.session(
        "invoice attach", "Keeps a copy of an invoice that came without one, or another one in its place",
        options: FundingOptions.entering, arguments: [invoice, file],
        examples: ["invoice attach 12 scans/F2026-118.pdf --why 'scan van het secretariaat'"],
        files: { call in
            [
                InputFile(
                    path: try call.required(file), limit: StoredDocument.maximumBytes, isText: false)
            ]
        }
    ) { session, call in
        let name = InputFile.name(of: try call.required(file))
        let document = try StoredDocument(name: name, content: session.files.first ?? [])
        let number = try call.required(invoice)
        guard let act = try session.store.attach(document, to: number, by: try session.booking(call)) else {
            call.output.note("this copy of invoice \(number) is kept already")
            return .done
        }
        call.output.noteAct(act)
        return .done
    }
}
