package import Assets
import Foundation

/// One row of a file of the reference community.
package struct ReferenceRow: Sendable {
    package let values: [String: String]

    /// `nil` for an empty cell, and for a column that is not there.
    package subscript(_ column: String) -> String? { values[column].flatMap { $0.isEmpty ? nil : $0 } }

    /// 0 for an empty cell.
    package func number(_ column: String) -> Int64 { Int64(self[column] ?? "0") ?? 0 }

    package func text(_ column: String) -> String { self[column] ?? "" }

    package func day(_ column: String) -> Day? { self[column].flatMap { Day($0) } }
}

/// The files of Tests/Reference: what make.py wrote of the community, and what figures.py worked out of it.
package enum ReferenceTable {
    package static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Reference").path

    package static func community(_ name: String) throws -> [ReferenceRow] { try rows("community/\(name).csv") }

    package static func expected(_ name: String) throws -> [ReferenceRow] { try rows("expected/\(name).csv") }

    private static func rows(_ name: String) throws -> [ReferenceRow] {
        rows(of: try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
    }

    /// Of a text with commas between its cells, and their names in the first line.
    package static func rows(of text: String) -> [ReferenceRow] {
        var lines = text.split(whereSeparator: \.isNewline).map { cells(of: $0) }
        guard !lines.isEmpty else { return [] }
        let columns = lines.removeFirst()
        return lines.map { ReferenceRow(values: Dictionary(uniqueKeysWithValues: zip(columns, $0))) }
    }

    /// No cell has a line break.
    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
