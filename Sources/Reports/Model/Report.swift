import Sheets

/// What a report says, for every reader: what it is about, its tables for spreadsheets and programs, and its sections for people. The
/// renderers add nothing to it.
struct Report: Sendable {
    let about: About
    /// All that is known, in flat tables with all columns; the first is the one that a format with one table has.
    var tables: [ReportTable] = []
    /// In the order of reading, made where somebody reads them. Without any, people read the tables.
    var sections: @Sendable () throws -> [Section] = { [] }
    /// What the whole rests on.
    var notes: @Sendable () throws -> [Words] = { [] }
    /// What a terminal shows instead of all this.
    var dashboard: (@Sendable () throws -> Dashboard)?

    init(
        about: About, tables: [ReportTable] = [], sections: @escaping @Sendable () throws -> [Section] = { [] },
        notes: @escaping @Sendable () throws -> [Words] = { [] }
    ) {
        self.about = about
        self.tables = tables
        self.notes = notes
        self.sections = sections
    }

    /// The same, whose tables tell of each part of them how many rows it has.
    func countingRows(_ count: @escaping @Sendable (Int) -> Void) -> Report {
        var counted = self
        counted.tables = tables.map { $0.countingRows(count) }
        counted.sections = { [sections] in
            try sections().map { section in
                var counted = section
                counted.table = section.table?.countingRows(count)
                return counted
            }
        }
        return counted
    }

    /// What people read.
    func reading() throws -> [Section] {
        let sections = try sections()
        guard sections.isEmpty else { return sections }
        return tables.map { Section(title: tables.count > 1 ? $0.title : nil, table: $0) }
    }
}
