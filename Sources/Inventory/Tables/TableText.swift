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
        guard bytes.count <= Self.maximumBytes, String(validating: bytes, as: UTF8.self) != nil else {
            throw TableError(line: 0, reason: "is no text of at most \(Self.maximumBytes) bytes in UTF-8")
        }
        // As bytes: to find where the characters of a text begin and end costs more than all else here together.
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Self.withoutReturn)
        (name, version) = try Self.title(String(decoding: lines.first ?? [], as: UTF8.self))
        let table = lines.enumerated().filter { !$0.element.isEmpty && $0.element.first != UInt8(ascii: "#") }
        guard let head = table.first?.element, table.count <= Self.maximumRows else {
            throw TableError(line: 1, reason: "has no columns, or more than \(Self.maximumRows) rows")
        }
        let columns = head.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
        rows = try table.dropFirst().map { try TableRow(line: $0.offset + 1, $0.element, columns: columns) }
    }

    private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }

    private static func title(_ line: String) throws -> (Tables.Name, String) {
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
    private let columns: [String]
    /// Pieces of the table's bytes, one under each column.
    private let cells: [ArraySlice<UInt8>]

    private static let maximumBytes = 200

    fileprivate init(line: Int, _ text: ArraySlice<UInt8>, columns: [String]) throws {
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
    func text(_ column: String) -> String? {
        guard let place = columns.firstIndex(of: column) else { return nil }
        let text = String(decoding: cells[place], as: UTF8.self)
        return text.isEmpty || text == "-" ? nil : text
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
