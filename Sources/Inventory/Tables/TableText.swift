/// A table of ids or names as text: those beside this file are built in, newer ones can be installed.
///
/// The first line is `# inkaart table NAME VERSION`, the version a day (2026-11-22). Other lines with `#` in front are
/// comments. Then come the names of the columns and the rows, with tabs between; a cell of `-` is empty. Columns that
/// this version does not know are passed over.
package struct TableText {
    package let name: Tables.Name
    /// The day it was written, as text that sorts.
    package let version: String
    let rows: [TableRow]

    /// What one table has at most: ten times the built-in ones.
    package static let maximumBytes = 1 << 20
    private static let maximumRows = 10_000

    /// - Throws: ``TableError`` with the line that is wrong.
    package init(_ bytes: [UInt8]) throws {
        guard bytes.count <= Self.maximumBytes, let text = String(validating: bytes, as: UTF8.self) else {
            throw TableError(line: 0, reason: "is no text of at most \(Self.maximumBytes) bytes in UTF-8")
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
            (number: number + 1, text: line.hasSuffix("\r") ? line.dropLast() : line)
        }
        (name, version) = try Self.title(lines.first?.text ?? "")
        let table = lines.filter { !$0.text.isEmpty && !$0.text.hasPrefix("#") }
        guard let head = table.first, table.count <= Self.maximumRows else {
            throw TableError(line: 1, reason: "has no columns, or more than \(Self.maximumRows) rows")
        }
        let columns = head.text.split(separator: "\t").map(String.init)
        rows = try table.dropFirst().map { try TableRow(line: $0.number, $0.text, columns: columns) }
    }

    private static func title(_ line: Substring) throws -> (Tables.Name, String) {
        let words = line.split(separator: " ")
        guard words.count == 5, words[0...2] == ["#", "inkaart", "table"] else {
            throw TableError(line: 1, reason: "is not '# inkaart table NAME VERSION'")
        }
        guard let name = Tables.Name(rawValue: String(words[3])) else {
            let names = Tables.Name.allCases.map(\.rawValue).joined(separator: ", ")
            throw TableError(line: 1, reason: "there is no table '\(words[3])': there are \(names)")
        }
        guard TextPattern("####-##-##").matches(String(words[4])) else {
            throw TableError(line: 1, reason: "the version '\(words[4])' is not a day such as 2026-11-22")
        }
        return (name, String(words[4]))
    }
}

/// One row of a table, by the names of its columns.
struct TableRow {
    let line: Int
    private let cells: [String: String]

    private static let maximumBytes = 200

    fileprivate init(line: Int, _ text: Substring, columns: [String]) throws {
        let values = text.split(separator: "\t", omittingEmptySubsequences: false)
        guard values.count == columns.count else {
            throw TableError(line: line, reason: "has \(values.count) cells under \(columns.count) columns")
        }
        guard values.allSatisfy({ $0.utf8.count <= Self.maximumBytes }) else {
            throw TableError(line: line, reason: "has a cell of more than \(Self.maximumBytes) bytes")
        }
        self.line = line
        cells = Dictionary(zip(columns, values.map(String.init))) { first, _ in first }
    }

    /// `nil` for an empty cell.
    func text(_ column: String) -> String? {
        cells[column].flatMap { $0 == "-" || $0.isEmpty ? nil : $0 }
    }

    /// `nil` where the cell fits everything (`*`) or is empty.
    func limit(_ column: String) -> String? {
        text(column).flatMap { $0 == "*" ? nil : $0 }
    }

    func required(_ column: String) throws -> String {
        guard let text = text(column) else { throw TableError(line: line, reason: "has no \(column)") }
        return text
    }

    /// A cell that is empty or a day such as 2026-11-22.
    func day(_ column: String) throws -> String? {
        guard let text = text(column) else { return nil }
        guard TextPattern("####-##-##").matches(text) else {
            throw TableError(line: line, reason: "the \(column) '\(text)' is not a day such as 2026-11-22")
        }
        return text
    }

    /// A cell that must be one of the words that this version knows.
    func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
        let text = try required(column)
        guard let word = Word(rawValue: text) else {
            throw TableError(line: line, reason: "the \(column) '\(text)' is not known to this version")
        }
        return word
    }
}

/// What is wrong with the text of a table.
package struct TableError: Error, Equatable, CustomStringConvertible {
    /// Counted from 1; 0 for the text as a whole.
    package let line: Int
    package let reason: String

    package var description: String { line == 0 ? "the table \(reason)" : "line \(line): \(reason)" }
}
