import Assets
import Console
import Funding
import Imports
import Inventory
import Invoices
import Store

/// The invoices of the files of one call as they are to be entered, and all that is wrong with them.
struct InvoicePlan {
    /// An invoice, and where it stands.
    struct Planned {
        var draft: InvoiceDraft
        /// Place of its file in the call.
        let file: Int
        var document: StoredDocument?
        /// `nil` where nobody says whose it is.
        var payer: Payer?
    }

    /// As they are named in the call.
    let files: [String]
    private(set) var invoices: [Planned] = []
    private(set) var faults: FileFaults

    init(files: [String]) {
        self.files = files
        faults = FileFaults(files: files)
    }

    mutating func add(_ fault: ImportFault, file: Int) { faults.add(fault, file: file) }

    mutating func add(_ reason: String, to invoice: Planned) {
        faults.add(ImportFault(row: invoice.draft.row, "\(invoice.draft.title): \(reason)"), file: invoice.file)
    }

    /// Reads a file that is no PDF. A Peppol file is the invoice itself, with the PDF in it, and so the copy that is kept; a list is none.
    mutating func read(_ content: [UInt8], file: Int, by reader: InvoiceReader) throws {
        do {
            let drafts = try reader.invoices(in: content)
            let isInvoice = InvoiceReader.isXML(content)
            for var draft in drafts {
                draft.documents = []
                let copy = isInvoice ? try StoredDocument(name: documentName(file, of: draft), content: content) : nil
                invoices.append(Planned(draft: draft, file: file, document: copy))
            }
        } catch let error as ImportFaults {
            faults.add(error, file: file)
        }
    }

    private func documentName(_ file: Int, of draft: InvoiceDraft) -> String {
        files[file] == "-" ? "\(draft.number).xml" : lastPart(of: file)
    }

    private func lastPart(of file: Int) -> String { InputFile.name(of: files[file]) }

    /// Keeps a PDF as the copy of the invoice of a list whose number is its name.
    mutating func keepCopy(_ content: [UInt8], file: Int, by reader: InvoiceReader) throws {
        let name = lastPart(of: file)
        let key = InvoiceNumber.key(String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)))
        let found = invoices.indices.filter { !key.isEmpty && InvoiceNumber.key(invoices[$0].draft.number) == key }
        switch found.count {
        case 0:
            try read(content, file: file, by: reader)
            let example = "it is kept beside a list if it is named after an invoice of it, such as F2026-118.pdf"
            add(ImportFault(example), file: file)
        case 1 where invoices[found[0]].document == nil:
            invoices[found[0]].document = try StoredDocument(name: name, content: content)
        case 1:
            add(ImportFault("\(invoices[found[0]].draft.title) has a copy already: leave one out"), file: file)
        default:
            add(ImportFault("\(found.count) invoices have this number: enter them one by one"), file: file)
        }
    }

    /// Fills in what the files do not say of the kinds of cost.
    /// - Throws: `UsageError` for choices that are of no line.
    mutating func addCostKinds(_ typed: [CostKindChoice]) throws {
        var choices = try CostKindChoices(typed)
        try choices.check(invoices.count)
        var isFirst = true
        for place in invoices.indices {
            choices.fill(&invoices[place].draft)
            for (index, line) in invoices[place].draft.lines.enumerated() where line.costKind == nil {
                // They need not be listed for each line.
                let kinds = isFirst ? "; KIND is one of \(FundingParse.names(of: CostKind.self))" : ""
                add(missingKind(of: line, at: index + 1, invoices[place].draft, kinds), file: invoices[place].file)
                isFirst = false
            }
        }
        guard faults.isEmpty, let needless = choices.needless.first else { return }
        throw UsageError.sentence(
            "--cost-kind \(needless.text): there is no such line of which the file does not say its kind")
    }

    private func missingKind(
        of line: InvoiceLine, at position: Int, _ draft: InvoiceDraft, _ kinds: String
    ) -> ImportFault {
        if let row = line.row {
            return ImportFault(
                row: row, column: "kostensoort",
                "is empty: fill it in, or give --cost-kind KIND for all such rows\(kinds)")
        }
        let place = invoices.count == 1 ? "\(position)" : "\(draft.number):\(position)"
        return ImportFault(
            element: "line \(position) '\(line.description.prefix(60))'",
            "has no kind of cost: give --cost-kind \(place)=KIND, or --cost-kind KIND for all such lines\(kinds)")
    }

    /// Says of each invoice whose it is, by what the call asks and the file says.
    mutating func addPayers(_ asked: Payer?, _ owners: KnownOwners) throws {
        for place in invoices.indices {
            do {
                invoices[place].payer = try InvoiceOwner(invoices[place].draft, asked, owners).payer()
            } catch let fault as ImportFault {
                add(fault, file: invoices[place].file)
            }
        }
    }

    /// One order for all of them.
    mutating func addOrder(_ number: String, _ questions: Questions) throws {
        for place in invoices.indices {
            invoices[place].draft.orderNumber = number
            let supplier = invoices[place].draft.supplier
            guard try !questions.hasOpenPurchase(number, of: supplier) else { continue }
            add("there is no order \(number) with \(supplier.name): see 'order list'", to: invoices[place])
        }
    }
}
