/// One row of a table, by the names of its columns.
package struct TableRow {
    /// Counted from 1.
    package let line: Int
    private let columns: [String]
    /// Pieces of the table's bytes, one under each column.
    private let cells: [ArraySlice<UInt8>]

    private static let maximumBytes = 200

    init(line: Int, _ text: ArraySlice<UInt8>, columns: [String]) throws {
        cells = text.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        guard cells.count == columns.count else {
            throw TableError(line: line, reason: "has \(cells.count) cells under \(columns.count) columns")
        }
        guard cells.allSatisfy({ $0.count <= Self.maximumBytes }) else {
            throw TableError(line: line, reason: "has a cell of more than \(Self.maximumBytes) bytes")
        }
        self.line = line
        self.columns = columns
    }

    /// `nil` for an empty cell.
    package func text(_ column: String) -> String? {
        guard let place = columns.firstIndex(of: column) else { return nil }
        let text = String(decoding: cells[place], as: UTF8.self)
        return text.isEmpty || text == "-" ? nil : text
    }

    /// `nil` where the cell fits everything (`*`) or is empty.
    package func limit(_ column: String) -> String? {
        text(column).flatMap { $0 == "*" ? nil : $0 }
    }

    /// - Throws: ``TableError`` for an empty cell.
    package func required(_ column: String) throws -> String {
        guard let text = text(column) else { throw TableError(line: line, reason: "has no \(column)") }
        return text
    }

    /// A cell that is empty or a day such as 2026-11-22.
    package func day(_ column: String) throws -> String? {
        guard let text = text(column) else { return nil }
        guard TextPattern("####-##-##").matches(text) else {
            throw TableError(line: line, reason: "the \(column) '\(text)' is not a day such as 2026-11-22")
        }
        return text
    }

    /// A cell that must be one of the words that this version knows.
    package func word<Value: RawRepresentable<String>>(_ column: String) throws -> Value {
        let text = try required(column)
        guard let value = Value(rawValue: text) else {
            throw TableError(line: line, reason: "the \(column) '\(text)' is not known to this version")
        }
        return value
    }
}

/// What is wrong with the text of a table.
package struct TableError: Error, Equatable, CustomStringConvertible {
    /// Counted from 1; 0 for the text as a whole.
    package let line: Int
    package let reason: String

    package init(line: Int, reason: String) {
        self.line = line
        self.reason = reason
    }

    package var description: String { line == 0 ? "the table \(reason)" : "line \(line): \(reason)" }
}
