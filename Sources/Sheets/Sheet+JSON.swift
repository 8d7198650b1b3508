package import Inventory

extension Sheet {
    /// An array of objects, one a line; unknown cells are absent. The fields are a contract: docs/json.md.
    package var json: [UInt8] {
        var bytes: [UInt8] = []
        appendJSON(to: &bytes, isFirst: true)
        return bytes + Self.jsonEnd
    }

    /// Adds the rows alone, behind others of the same columns unless they are the first; behind the last comes ``jsonEnd``.
    package func appendJSON(to bytes: inout [UInt8], isFirst: Bool) {
        if isFirst { bytes += "[".utf8 }
        for (index, row) in rows.enumerated() {
            bytes += (isFirst && index == 0 ? "\n" : ",\n").utf8
            bytes += object(row)
        }
    }

    package static let jsonEnd: [UInt8] = Array("\n]\n".utf8)

    private func object(_ row: [Cell?]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            for (column, cell) in zip(columns, row) {
                guard let cell else { continue }
                writer.name(column.id)
                cell.write(to: &writer)
            }
        }
        return writer.bytes
    }
}

extension Cell {
    package func write(to writer: inout JSONWriter) {
        switch self {
        case .integer, .decimal, .share: writer.raw(machineText.utf8)
        case .flag(let flag): writer.boolean(flag)
        case .series(let numbers): writer.array { writer in for number in numbers { writer.integer(Int64(number)) } }
        case .text, .moment, .day, .word: writer.text(machineText)
        }
    }
}
