/// A table for people and machines: columns, and rows of one cell for each.
package struct Sheet: Sendable, Equatable {
    package struct Column: Sendable, Equatable {
        /// Name for machines, in English camelCase; never changes.
        package let id: String
        /// Without the unit.
        package let name: Words
        package let type: ColumnType
        package let unit: Unit?
        /// Whether a terminal may fold it to fit.
        package let mayShrink: Bool

        package init(
            _ id: String, nl dutch: String, en english: String, _ type: ColumnType = .text, in unit: Unit? = nil,
            mayShrink: Bool = false
        ) {
            self.id = id
            self.name = Words(nl: dutch, en: english)
            self.type = type
            self.unit = unit
            self.mayShrink = mayShrink
        }

        /// With the unit, `Saldo (EUR)`.
        package func heading(in language: Language) -> String {
            guard let unit else { return name.text(in: language) }
            return "\(name.text(in: language)) (\(unit.words.text(in: language)))"
        }
    }

    package let columns: [Column]
    package private(set) var rows: [[Cell?]] = []
    /// Places of the rows that add others up.
    package private(set) var sums: Set<Int> = []

    package init(columns: [Column]) { self.columns = columns }

    package mutating func append(_ row: [Cell?], isSum: Bool = false) {
        precondition(row.count == columns.count, "a row has a cell for each column")
        if isSum { sums.insert(rows.count) }
        rows.append(row)
    }

    /// The columns with these ids, in this order, for a terminal that has no room for all.
    package func keeping(_ ids: [String]) -> Sheet {
        let places = ids.compactMap { id in columns.firstIndex { $0.id == id } }
        var sheet = Sheet(columns: places.map { columns[$0] })
        for (index, row) in rows.enumerated() {
            sheet.append(places.map { row[$0] }, isSum: sums.contains(index))
        }
        return sheet
    }

    /// Without the columns in which nothing stands.
    package var withoutEmptyColumns: Sheet {
        keeping(columns.indices.filter { column in rows.contains { $0[column] != nil } }.map { columns[$0].id })
    }

    /// Texts of several columns as one, at the place of the first.
    package func joining(_ ids: [String], as column: Column) -> Sheet {
        joining(ids, as: column) { Cell.joined($0.compactMap(\.self)) }
    }

    /// Cells of several columns as one, at the place of the first.
    func joining(_ ids: [String], as column: Column, by join: ([Cell?]) -> Cell?) -> Sheet {
        let places = ids.compactMap { id in columns.firstIndex { $0.id == id } }
        guard let first = places.first else { return self }
        func joined<Element>(_ all: [Element], _ one: Element) -> [Element] {
            all.indices.filter { $0 == first || !places.contains($0) }.map { $0 == first ? one : all[$0] }
        }
        var sheet = Sheet(columns: joined(columns, column))
        for (index, row) in rows.enumerated() {
            sheet.append(joined(row, join(places.map { row[$0] })), isSum: sums.contains(index))
        }
        return sheet
    }

    /// For people: the first columns stay empty in a row where they say the same as in the row above.
    package func grouped(byFirst count: Int) -> Sheet {
        var sheet = Sheet(columns: columns)
        for (index, row) in rows.enumerated() {
            let isRepeated = index > 0 && rows[index - 1].prefix(count) == row.prefix(count)
            sheet.append(isRepeated ? Array(repeating: nil, count: count) + row.dropFirst(count) : row)
        }
        return sheet
    }
}

extension Cell {
    fileprivate static func joined(_ cells: [Cell]) -> Cell? {
        let texts = [Language.dutch, .english].map { language in
            cells.map { $0.text(in: language) }.joined(separator: " ")
        }
        if cells.isEmpty { return nil }
        return texts[0] == texts[1] ? .text(texts[0]) : .word(id: texts[1], nl: texts[0], en: texts[1])
    }
}
