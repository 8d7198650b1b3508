import Assets
import Funding
import Inventory
import SQLite

/// Invoices that are entered by one act, in the transaction in which it happens.
struct InvoiceRun {
    let act: Int64
    let booking: Booking
    /// By place among the entries.
    private var entered: [Int: EnteredInvoices.Invoice] = [:]
    private var refusals: [RefusedInvoices.Refusal] = []

    init(act: Int64, booking: Booking) {
        self.act = act
        self.booking = booking
    }

    /// Places of the entries: a credit note is to find its invoice, wherever that stands.
    static func order(of entries: [InvoiceEntry]) -> [Int] {
        let places = entries.indices
        return places.filter { entries[$0].draft.kind == .invoice }
            + places.filter { entries[$0].draft.kind == .creditNote }
    }

    /// - Throws: what is nothing that an invoice is refused for.
    mutating func enter(_ entry: InvoiceEntry, at place: Int, _ connection: borrowing Connection) throws {
        let issuedOn = entry.draft.issuedOn
        if issuedOn > booking.on {
            let reason = "its day \(issuedOn.belgian) is after \(booking.on.belgian), on which it would be booked"
            return refuse(entry, at: place, reason)
        }
        let faults = entry.draft.faults(today: booking.on)
        guard faults.isEmpty else {
            for fault in faults { refuse(entry, at: place, line: fault.line, "\(fault)") }
            return
        }
        do {
            entered[place] = try connection.insert(entry, act: act, booking)
        } catch let known as KnownInvoice {
            refuse(entry, at: place, known)
        } catch let error as StoreError {
            refuse(entry, at: place, "\(error)")
        } catch let error as ChargeFault {
            refuse(entry, at: place, "\(error)")
        }
    }

    private mutating func refuse(_ entry: InvoiceEntry, at place: Int, line: Int? = nil, _ reason: String) {
        refusals.append(.init(entry: place, line: line, twin: nil, reason: "\(entry.draft.title): \(reason)"))
    }

    private mutating func refuse(_ entry: InvoiceEntry, at place: Int, _ known: KnownInvoice) {
        let twin = entered.first { $0.value.booked.id == known.invoice.id }?.key
        let reason = twin == nil ? known.description : "stands here twice"
        refusals.append(.init(entry: place, line: nil, twin: twin, reason: "\(entry.draft.title) \(reason)"))
    }

    /// - Throws: ``RefusedInvoices``.
    func result() throws -> EnteredInvoices {
        guard refusals.isEmpty else {
            throw RefusedInvoices(refusals: refusals.sorted { ($0.entry, $0.line ?? 0) < ($1.entry, $1.line ?? 0) })
        }
        return EnteredInvoices(invoices: entered.sorted { $0.key < $1.key }.map(\.value), act: act)
    }
}

/// The same invoice twice is the commonest mistake of all.
struct KnownInvoice: Error, CustomStringConvertible {
    let invoice: BookedInvoice

    var description: String {
        "is here already, as number \(invoice.id) of \(invoice.issuedOn.belgian) for \(invoice.gross.grouped): "
            + "see 'invoice show \(invoice.id)'"
    }
}
