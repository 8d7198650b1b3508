import Assets
import Funding
import Imports

/// An invoice or credit note of Peppol BIS Billing 3.0: UBL 2.1 within what EN 16931 allows.
///
/// Nothing is repaired: what is not as the standard has it is a fault, as an auditor will read the same file.
struct UBLInvoice {
    private let root: XMLPlace
    private let form: UBLForm
    private let today: Day

    /// - Throws: `ImportFaults`.
    static func draft(_ bytes: [UInt8], today: Day) throws -> InvoiceDraft {
        var faults = ImportFaults()
        let reader = faults.value { try UBLInvoice(bytes, today) }
        guard let reader else { throw faults }
        return try reader.draft()
    }

    private init(_ bytes: [UInt8], _ today: Day) throws {
        guard bytes.count <= InvoiceLimits.fileInBytes else {
            throw ImportFault("the file is larger than \(InvoiceLimits.fileInBytes >> 20) MiB")
        }
        root = XMLPlace(root: try XMLParser.tree(of: try XMLText.utf8(bytes)))
        form = try UBLForm(root)
        self.today = today
    }

    private func draft() throws -> InvoiceDraft {
        var faults = ImportFaults()
        faults.check { try checkCurrency() }
        guard faults.count == 0 else { throw faults }  // or each amount would say it again
        let number = faults.value { try root.required("cbc:ID").text(atMost: 100) }
        let day = faults.value { try issuedOn() }
        let supplier = faults.value { try root.required("cac:AccountingSupplierParty", "cac:Party").party() }
        let buyer = faults.value { try root.required("cac:AccountingCustomerParty", "cac:Party").party() }
        let kind = faults.value { try documentKind() }
        let orderNumber = faults.value { try self.orderNumber() }
        let correctedNumber = faults.value { try self.correctedNumber() }
        let documents = faults.value { try root.documents() }
        let lines = self.lines(&faults)
        guard faults.count == 0, let number, let day, let supplier, let kind, let documents else { throw faults }
        var draft = InvoiceDraft(number: number, issuedOn: day, supplier: supplier, lines: lines)
        (draft.kind, draft.buyer, draft.orderNumber, draft.documents) = (kind, buyer, orderNumber, documents)
        faults.check { try root.required("cac:LegalMonetaryTotal").fill(&draft) }
        guard faults.count == 0 else { throw faults }
        draft.correctedNumber = draft.kind == .creditNote ? correctedNumber : nil
        return draft
    }

    private func checkCurrency() throws {
        let currency = try root.required("cbc:DocumentCurrencyCode")
        guard try currency.text() == XMLPlace.currency else {
            throw currency.fault("is '\(currency.shown)': euros (EUR) would be right")
        }
    }

    private func issuedOn() throws -> Day {
        let place = try root.required("cbc:IssueDate")
        let day = try place.day()
        guard day <= today else { throw place.fault("\(day.iso) is still to come: today is \(today.iso)") }
        return day
    }

    private func documentKind() throws -> InvoiceDraft.Kind {
        let place = try root.required(form.typeCode)
        let code = try place.text()
        if let what = UBLForm.noInvoiceCodes[code] {
            throw place.fault("\(code) is \(what): an invoice (380) would be right")
        }
        return form == .creditNote || UBLForm.creditNoteCodes.contains(code) ? .creditNote : .invoice
    }

    /// "NA" is what the standard has a seller write who knows none, and "n/a" what some do.
    private func orderNumber() throws -> String? {
        guard let number = try root.one("cac:OrderReference", "cbc:ID")?.text() else { return nil }
        return ["NA", "N/A"].contains(number.uppercased()) ? nil : number
    }

    /// The one invoice that is corrected; `nil` where several are.
    private func correctedNumber() throws -> String? {
        let numbers = try root.all("cac:BillingReference").compactMap {
            try $0.one("cac:InvoiceDocumentReference", "cbc:ID")?.text(atMost: 100)
        }
        return Set(numbers).count == 1 ? numbers[0] : nil
    }

    /// Those of the paper, then what is taken off or added as a whole.
    private func lines(_ faults: inout ImportFaults) -> [InvoiceLine] {
        let (places, allowances) = (root.all(form.line), root.all("cac:AllowanceCharge"))
        let most = InvoiceDraft.maximumLines
        guard !places.isEmpty, places.count + allowances.count <= most else {
            faults.add(root.fault("has \(places.count) lines: 1 to \(most) would be right"))
            return []
        }
        var lines = places.compactMap { place in faults.value { try place.line(quantity: form.quantity) } }
        for place in allowances {
            if let line = faults.value({ try place.allowanceLine() }) { lines.append(line) }
        }
        if lines.isEmpty, faults.count == 0 { faults.add(root.fault("has only lines without quantity and amount")) }
        return lines
    }
}

extension ImportFaults {
    /// What was read; `nil` if there is none, or something is wrong with it, which is added: whoever repairs a file wants to know all at
    /// once.
    mutating func value<Value>(_ read: () throws -> Value?) -> Value? {
        do {
            return try read()
        } catch let fault as ImportFault {
            add(fault)
        } catch {
            add(ImportFault("\(error)"))
        }
        return nil
    }

    mutating func check(_ work: () throws -> Void) {
        _ = value { try work() }
    }
}
