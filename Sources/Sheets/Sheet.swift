/// A table for people and machines: columns, and rows of one cell for each.
package struct Sheet: Sendable, Equatable {
    package struct Column: Sendable, Equatable {
        /// Name for machines, in English camelCase; never changes.
        package let id: String
        package let dutch: String
        package let english: String
        /// Whether a terminal may fold it to fit.
        package let mayShrink: Bool

        package init(_ id: String, nl dutch: String, en english: String, mayShrink: Bool = false) {
            self.id = id
            self.dutch = dutch
            self.english = english
            self.mayShrink = mayShrink
        }

        package func heading(in language: Language) -> String { language == .dutch ? dutch : english }
    }

    package let columns: [Column]
    package private(set) var rows: [[Cell?]] = []

    package init(columns: [Column]) { self.columns = columns }

    package mutating func append(_ row: [Cell?]) {
        precondition(row.count == columns.count, "a row has a cell for each column")
        rows.append(row)
    }

    /// The columns with these ids, in this order, for a terminal that has no room for all.
    package func keeping(_ ids: [String]) -> Sheet {
        let places = ids.compactMap { id in columns.firstIndex { $0.id == id } }
        var sheet = Sheet(columns: places.map { columns[$0] })
        for row in rows { sheet.append(places.map { row[$0] }) }
        return sheet
    }
}

/// One value of a table; an absent cell is unknown, never zero or "".
package enum Cell: Sendable, Equatable {
    case text(String)
    case integer(Int64)
    /// A number with a fixed number of decimals: `.decimal(156, places: 1)` is 15.6.
    case decimal(Int64, places: Int)
    case flag(Bool)
    /// A moment in UTC seconds; people see the day.
    case moment(Int64)
    /// A word of ours that people read in their language and machines as its id.
    case word(id: String, nl: String, en: String)
}

package enum Language: String, CaseIterable, Sendable {
    case dutch = "nl"
    case english = "en"
}
