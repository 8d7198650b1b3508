import Console
import Inventory
import Sheets
import Store

/// One agent: its row in the list, field by field, and what its agent said last.
struct AgentReport {
    let device: Device
    let sections: [(name: String, json: [UInt8])]

    func print(to call: Call) throws {
        if call[SheetOptions.json] { return try call.output.write(json: json) }
        let language = try call.required(SheetOptions.language)
        let lines = fields.map { column, cell in [column.heading(in: language), cell.text(in: language)] }
        let table = TextTable(
            columns: [.init(""), .init("", mayShrink: true)], rows: lines + sectionLines(in: language),
            sentenceWhenEmpty: "")
        try call.output.write(table.text(for: call.output))
    }

    private var fields: [(Sheet.Column, Cell)] {
        zip(AgentCommands.columns, AgentCommands.row(device)).compactMap { column, cell in
            cell.map { (column, $0) }
        }
    }

    /// Each section as one line of JSON; packages are counted, as there may be thousands.
    private func sectionLines(in language: Language) -> [[String]] {
        sections.map { name, json in
            guard name == "software", let software = try? Software(JSONValue(parsing: json)) else {
                return [name, String(decoding: json, as: UTF8.self)]
            }
            let number = [software.packages, software.rpms, software.flatpaks, software.snaps].map(\.count).reduce(0, +)
            return [name, language == .dutch ? "\(number) pakketten" : "\(number) packages"]
        }
    }

    private var json: [UInt8] {
        var sheet = Sheet(columns: AgentCommands.columns)
        sheet.append(AgentCommands.row(device))
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("agent")
            // The list of one row without its brackets and line ends.
            writer.raw(sheet.json.dropFirst(2).dropLast(3))
            writer.name("sections")
            writer.object { writer in
                for (name, json) in sections {
                    writer.name(name)
                    writer.raw(json)
                }
            }
        }
        return writer.bytes + [0x0A]
    }
}
