import Funding
import Inventory
import SQLite

extension Connection {
    /// Charges are taken back as far as they are left; what was taken back is charged again. `moved` are lines of invoices that were
    /// entered again, by the lines that they stand for.
    func undoCharges(_ counter: CounterAct, moved: [Int64: Int64]) throws {
        for charge in try charges(ofAct: counter.original) {
            if charge.booked.reverses != nil {
                let line = moved[charge.line] ?? charge.line
                let again = ChargeEntry(line: line, to: charge.source, amount: -charge.amount)
                try insert(again, act: counter.act, counter.booking)
            } else if charge.left != .zero {
                try checkIsNotHandedIn(charge)
                try takeBack(charge.id, act: counter.act, counter.booking)
            }
        }
    }

    /// An administration that has the proof counts on it.
    private func checkIsNotHandedIn(_ charge: BookedCharge) throws {
        guard let code = charge.source.award?.grantLine else { return }
        let status = try proofStatus(ofInvoice: charge.invoice, for: try grantLineID(code))
        guard status == .submitted || status == .accepted else { return }
        throw StoreError.refused(
            "the proof of invoice \(charge.invoice) for \(code) is '\(status.rawValue)': take that back first with 'proof set'"
        )
    }
}
