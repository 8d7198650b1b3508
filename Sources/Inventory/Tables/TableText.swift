/// A table of ids or names as text: those beside this file are built in, newer ones can be installed.
package struct TableText {
    package let name: TableName
    /// The day it was written, as text that sorts.
    package let version: String
    package let rows: [TableRow]

    /// - Throws: ``TableError`` with the line that is wrong.
    package init(_ bytes: [UInt8]) throws {
        let lines = try TableLines(bytes)
        guard let name = TableName(rawValue: lines.name) else {
            let names = TableName.allCases.map(\.rawValue).joined(separator: ", ")
            throw TableError(line: 1, reason: "there is no table '\(lines.name)': there are \(names)")
        }
        self.name = name
        version = lines.version
        rows = lines.rows
    }
}
