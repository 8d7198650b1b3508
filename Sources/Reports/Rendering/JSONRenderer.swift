import Inventory
import Sheets
import Synchronization

/// Writes a report as one JSON object: docs/json.md.
struct JSONRenderer {
    let language: Language

    func write(_ report: Report, to sink: ReportSink) throws {
        var head = JSONWriter()
        head.object { about(report.about, to: &$0) }
        // Open again for what follows.
        try sink(String(head.text.dropLast()))
        try writeFigures(report, to: sink)
        try writeTables(report.tables, to: sink)
        try sink("}\n")
    }

    private func about(_ about: About, to writer: inout JSONWriter) {
        let members: [(String, Cell?)] = [
            ("report", .text(about.name)), ("title", .text(about.title.text(in: language))),
            ("community", about.community.map { .text($0) }), ("level", about.owner.cells[0]),
            ("school", about.owner.cells[1]), ("name", about.owner.cells[2]), ("on", .day(iso: about.day.iso)),
            ("madeAt", .moment(about.madeAt)),
        ]
        for (name, cell) in members { writer.member(name, cell) }
        writer.name("filters")
        writer.object { writer in for filter in about.filters { writer.member(filter.id, filter.value) } }
    }

    private func writeFigures(_ report: Report, to sink: ReportSink) throws {
        let sections = try report.sections()
        let (figures, charts) = (sections.flatMap(\.figures), sections.flatMap(\.charts))
        guard !figures.isEmpty || !charts.isEmpty else { return }
        var writer = JSONWriter()
        writer.object { writer in for figure in figures { writer.member(figure.id, figure.value) } }
        try sink(",\n\"figures\":\(writer.text)")
        var list = JSONWriter()
        list.array { list in for chart in charts { chart.write(to: &list, in: language) } }
        try sink(",\n\"charts\":\(list.text)")
    }

    private func writeTables(_ tables: [ReportTable], to sink: ReportSink) throws {
        try sink(",\n\"tables\":[")
        for (index, table) in tables.enumerated() {
            try sink(index == 0 ? "\n" : ",\n")
            var head = JSONWriter()
            head.object { describe(table, to: &$0) }
            try sink(head.text.dropLast() + ",\"rows\":")
            try writeRows(of: table, to: sink)
            try sink("}")
        }
        try sink("]")
    }

    private func describe(_ table: ReportTable, to writer: inout JSONWriter) {
        writer.member("table", .text(table.id))
        writer.name("columns")
        writer.array { writer in
            for column in table.columns {
                writer.object { writer in
                    writer.member("id", .text(column.id))
                    writer.member("name", .text(column.name.text(in: language)))
                    writer.member("type", .text(column.type.rawValue))
                    writer.member("unit", column.unit.map { .text($0.rawValue) })
                }
            }
        }
    }

    private func writeRows(of table: ReportTable, to sink: ReportSink) throws {
        let isFirst = Mutex(true)
        try table.visit { sheet in
            var bytes: [UInt8] = []
            isFirst.withLock { isFirst in
                guard !sheet.rows.isEmpty else { return }
                sheet.appendJSON(to: &bytes, isFirst: isFirst)
                isFirst = false
            }
            try sink(String(decoding: bytes, as: UTF8.self))
        }
        try sink(isFirst.withLock(\.self) ? "[\n]" : "\n]")
    }
}

extension JSONWriter {
    /// Nothing of what is unknown.
    fileprivate mutating func member(_ name: String, _ cell: Cell?) {
        guard let cell else { return }
        self.name(name)
        cell.write(to: &self)
    }
}
