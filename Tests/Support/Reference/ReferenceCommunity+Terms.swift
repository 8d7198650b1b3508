import Inventory
import Store

extension ReferenceCommunity {
    /// In the words of `term set`.
    func enterTerm(_ row: ReferenceRow) throws {
        try set(.terms, to: row["months"] == "none" ? 0 : Int64(row.text("months")), row)
    }

    func enterPrice(_ row: ReferenceRow) throws { try set(.prices, to: row.number("amount"), row) }

    private func set(_ table: KindTable, to number: Int64?, _ row: ReferenceRow) throws {
        let kind = try known(DeviceKind(rawValue: row.text("kind")), row)
        _ = try store.set(table, to: number, of: [kind], schoolBoard: row["school_board"], by: try booking(row))
    }
}
