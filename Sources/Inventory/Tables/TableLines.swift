/// The text of any table: a title, the names of the columns, and rows.
///
/// The first line is `# inkaart WHAT NAME VERSION`, the version a day (2026-11-22). Other lines with `#` in front are
/// comments. Then come the names of the columns and the rows, with tabs between; a cell of `-` is empty. Columns that
/// this version does not know are passed over.
package struct TableLines {
    package let name: String
    /// The day it was written, as text that sorts.
    package let version: String
    package let rows: [TableRow]

    /// What one table has at most: ten times the built-in ones.
    package static let maximumBytes = 1 << 20
    private static let maximumRows = 10_000

    /// - Parameters:
    ///   - bytes: The text.
    ///   - what: What the first line must call it: `table`, or `mapping` for an import's.
    /// - Throws: ``TableError`` with the line that is wrong.
    package init(_ bytes: [UInt8], of what: String = "table") throws {
        guard bytes.count <= Self.maximumBytes, String(validating: bytes, as: UTF8.self) != nil else {
            throw TableError(line: 0, reason: "is no text of at most \(Self.maximumBytes) bytes in UTF-8")
        }
        // As bytes: to find where the characters of a text begin and end costs more than all else here together.
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Self.withoutReturn)
        (name, version) = try Self.title(String(decoding: lines.first ?? [], as: UTF8.self), of: what)
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

    private static func title(_ line: String, of what: String) throws -> (String, String) {
        let words = line.split(separator: " ")
        guard words.count == 5, words[0...2] == ["#", "inkaart", what[...]] else {
            throw TableError(line: 1, reason: "is not '# inkaart \(what) NAME VERSION'")
        }
        guard TextPattern("####-##-##").matches(String(words[4])) else {
            throw TableError(line: 1, reason: "the version '\(words[4])' is not a day such as 2026-11-22")
        }
        return (String(words[3]), String(words[4]))
    }
}
