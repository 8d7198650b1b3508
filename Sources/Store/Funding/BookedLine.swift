package import Assets
package import Funding
import SQLite

/// A line of an invoice or an order as it is kept; of a credit note, and of a counter-entry, below 0.
package struct BookedLine: Sendable, Equatable {
    /// Its number in the store: what `charge add` takes.
    package let id: Int64
    /// Counted from 1.
    package let position: Int
    package let description: String
    package let costKind: CostKind
    package let quantityInThousandths: Int64
    /// Without tax.
    package let net: Cents
    package let vatRate: VATRate
    package let vat: Cents
    package let acquisition: Acquisition

    package var gross: Cents { net + vat }
}

extension BookedLine {
    /// The first columns of a query that ``init(_:)`` reads.
    static func columns(of table: String) -> String {
        ["id", "position", "description", "cost_kind", "quantity", "net", "vat_rate", "vat", "acquisition"]
            .map { "\(table).\($0)" }.joined(separator: ", ")
    }

    init(_ row: Row) throws {
        guard let costKind = CostKind(rawValue: row.text(3)), let rate = VATRate(rawValue: Int(row.integer(6))),
            let acquisition = Acquisition(rawValue: row.text(8))
        else { throw StoreError.refused("the store holds a damaged line \(row.integer(0))") }
        self.init(
            id: row.integer(0), position: Int(row.integer(1)), description: row.text(2), costKind: costKind,
            quantityInThousandths: row.integer(4), net: try Connection.cents(row, 5), vatRate: rate,
            vat: try Connection.cents(row, 7), acquisition: acquisition)
    }
}
