import Assets
import SQLite

/// The taking back of an act: nothing of money is changed, so each row that came with it gets a counter-entry.
struct CounterAct {
    /// What is taken back.
    let original: Int64
    /// The act of taking back.
    let act: Int64
    let booking: Booking
}

extension Connection {
    /// What somebody entered later in the place of a row stays. Suppliers and documents stay.
    /// - Throws: `StoreError` where later entries stand on those of the act, or where nothing of it is left to take back.
    func undoMoney(_ counter: CounterAct) throws {
        guard try hasMoney(counter.original) else { return }
        try undoProofs(counter)
        try undoLinks(counter)
        try undoDeliveries(counter)
        try undoCopies(counter)
        let moved = try undoInvoices(counter)
        try undoCharges(counter, moved: moved)
        try undoPurchases(counter)
        try undoAwards(counter)
        try undoTerms(counter)
        try undoSettings(counter)
        guard try hasMoney(counter.act) else {
            throw StoreError.refused(
                "nothing of act \(counter.original) is left to take back: suppliers stay, and the rest was taken back or "
                    + "entered anew since")
        }
    }

    private func hasMoney(_ act: Int64) throws -> Bool {
        for table in Self.moneyTables {
            if try first("SELECT 1 FROM \(table) WHERE act = ?1 LIMIT 1", act, value: { _ in true }) != nil {
                return true
            }
        }
        return false
    }

    private static let moneyTables = [
        "supplier", "grant_term", "award", "purchase", "invoice", "charge", "proof_event", "device_link", "delivery",
        "depreciation_term", "replacement_price", "invoice_copy",
    ]
}
