import Funding
import Imports
import Store

/// What of a plan the store is asked for: also where the plan has faults, as then the store is to tell its own with them.
struct InvoiceEntries {
    let all: [InvoiceEntry]
    /// Of the plan, in their order.
    private let planned: [InvoicePlan.Planned]

    init(_ plan: InvoicePlan, grantLine: String?) {
        planned = plan.invoices.filter { $0.payer != nil }
        all = planned.compactMap { planned in
            guard let payer = planned.payer else { return nil }
            var draft = planned.draft
            // The plan has said so of a line without a kind.
            for index in draft.lines.indices { draft.lines[index].costKind = draft.lines[index].costKind ?? .other }
            return InvoiceEntry(draft, for: payer, document: planned.document, grantLine: grantLine)
        }
    }

    /// What the store says of them, each with its place.
    func add(_ refused: RefusedInvoices, to plan: inout InvoicePlan) {
        for refusal in refused.refusals {
            let invoice = planned[refusal.entry]
            let line = refusal.line.map { invoice.draft.lines[$0 - 1] }
            let twin = refusal.twin.map { ": the other is in \(place(of: planned[$0], plan))" } ?? ""
            plan.add(
                ImportFault(row: line?.row ?? invoice.draft.row, refusal.reason + twin), file: invoice.file)
        }
    }

    private func place(of invoice: InvoicePlan.Planned, _ plan: InvoicePlan) -> String {
        plan.files[invoice.file] + (invoice.draft.row.map { ", row \($0)" } ?? "")
    }
}
