import Sheets

/// A table with a name: rows that are at hand, or that come in parts.
struct ReportTable: Sendable {
    /// Name for programs, in English camelCase.
    let id: String
    let title: Words
    let columns: [Sheet.Column]
    /// What to say to people instead of a table without rows.
    let whenEmpty: Words
    private let parts: @Sendable (_ take: Take) throws -> Void

    /// Gets some rows, in a sheet of the table's columns.
    typealias Take = @Sendable (Sheet) throws -> Void

    /// With rows that are at hand.
    init(_ id: String, _ title: Words, _ sheet: Sheet, whenEmpty: Words) {
        self.init(id, title, sheet.columns, whenEmpty: whenEmpty) { take in try take(sheet) }
    }

    /// With rows that are made together when they are asked for.
    init(
        _ id: String, _ title: Words, _ columns: [Sheet.Column], whenEmpty: Words,
        sheet: @escaping @Sendable () throws -> Sheet
    ) {
        self.init(id, title, columns, whenEmpty: whenEmpty) { take in try take(try sheet()) }
    }

    /// With rows for these things, whose cells are made a thousand things at a time: they take many times the room of what they tell of.
    init<Thing: Sendable>(
        _ id: String, _ title: Words, _ columns: [Sheet.Column], whenEmpty: Words,
        of things: @escaping @Sendable () throws -> [Thing],
        sheet: @escaping @Sendable (ArraySlice<Thing>) throws -> Sheet
    ) {
        self.init(id, title, columns, whenEmpty: whenEmpty) { take in
            let things = try things()
            for start in stride(from: 0, to: things.count, by: 1_000) {
                try take(try sheet(things[start..<min(start + 1_000, things.count)]))
            }
        }
    }

    /// With rows that are made when they are asked for, in sheets of these columns; never all in memory at once.
    init(
        _ id: String, _ title: Words, _ columns: [Sheet.Column], whenEmpty: Words,
        parts: @escaping @Sendable (_ take: Take) throws -> Void
    ) {
        self.id = id
        self.title = title
        self.columns = columns
        self.whenEmpty = whenEmpty
        self.parts = parts
    }

    /// Visits the rows in parts, in their order.
    func visit(_ take: Take) throws {
        try parts { sheet in
            assert(sheet.misfit == nil, "table \(id), column \(sheet.misfit ?? "") has a cell of another type")
            try take(sheet)
        }
    }

    /// The same rows, which tell how many of them came.
    func countingRows(_ count: @escaping @Sendable (Int) -> Void) -> ReportTable {
        ReportTable(id, title, columns, whenEmpty: whenEmpty) { take in
            try visit { sheet in
                count(sheet.rows.count)
                try take(sheet)
            }
        }
    }

    /// The same rows in another form, such as what fits a terminal; it says of no rows which columns there are.
    func map(_ form: @escaping @Sendable (Sheet) -> Sheet) -> ReportTable {
        ReportTable(id, title, form(Sheet(columns: columns)).columns, whenEmpty: whenEmpty) { take in
            try visit { try take(form($0)) }
        }
    }
}

extension Sheet {
    /// The first column with a cell that is not of its type.
    fileprivate var misfit: String? {
        let place = columns.indices.first { place in
            rows.contains { row in row[place].map { !columns[place].type.admits($0) } ?? false }
        }
        return place.map { columns[$0].id }
    }
}
