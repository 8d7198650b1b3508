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

    /// What people read.
    func reading() throws -> [Section] {
        let sections = try sections()
        guard sections.isEmpty else { return sections }
        return tables.map { Section(title: tables.count > 1 ? $0.title : nil, table: $0) }
    }
}
