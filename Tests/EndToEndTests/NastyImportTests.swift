import Foundation
import Imports
import Testing

@testable import SQLite

/// Whatever stands in a cell of a list: it is refused with its row and column, or stored and harms nobody.
@Suite(.timeLimit(.minutes(10))) struct NastyImportTests {
    private static let mark = "SECRETWORD"
    private static let values: [String: String] = [
        "large": String(repeating: "x", count: 1 << 20), "bell": "a\u{7}b", "escape": "\u{1B}[2J\u{1B}]0;x\u{7}",
        "formula": "=HYPERLINK(\"http://x.example\";\"\(mark)\")", "command": "@SUM(1+1)*cmd|' /C calc'!A0",
        "sql": "'); DROP TABLE asset; --\(mark)",
        "script": "\u{202E}\u{0645}\u{062F}\u{0631}\u{0633}\u{0629} \u{5B66}\u{6821} \u{1F4A5}",
        "error": "#N/B", "number": "1,23E+14", "markup": "<script>alert('\(mark)')</script>",
    ]

    private struct Column {
        let heading: String
        let fills: String
    }

    private static func columns(of mapping: BuiltInMapping) -> [Column] {
        let lines = String(decoding: mapping.text, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: "\t").map(String.init)
        }
        var known: Set<String> = []
        return lines.filter { $0.first == "column" }.map { Column(heading: $0[1], fills: $0[2]) }.filter { column in
            // In one file, two headings that differ in blanks alone are a fault.
            known.insert(column.heading.lowercased().filter { $0 != " " }).inserted
        }
    }

    @Test(arguments: BuiltInMapping.allCases) func aNastyValueInAnyColumnHarmsNobody(_ mapping: BuiltInMapping) throws {
        let community = try Community()
        for name in Self.values.keys.sorted() {
            // Files have a limit, and large values reach it.
            let columns = Self.columns(of: mapping)
            for start in stride(from: 0, to: columns.count, by: 12) {
                try tryOut(name, in: Array(columns[start...].prefix(12)), mapping, columns, community)
            }
        }
        #expect(try community.collector("check").status == 0)
        let exported = try community.reports("inventory", "--format", "csv")
        let cells = exported.output.split(whereSeparator: { $0 == ";" || $0.isNewline || $0 == "\"" })
        #expect(!cells.contains { $0.hasPrefix("=") || $0.hasPrefix("@") || $0.hasPrefix("\u{1B}") })
    }

    /// Each row has the value under one heading; the rows that are refused are left out, and the rest goes in.
    private func tryOut(
        _ name: String, in some: [Column], _ mapping: BuiltInMapping, _ columns: [Column], _ community: Community
    ) throws {
        let before = try contents(of: community)
        let first = try take(some, name, mapping, columns, community)
        guard first.status != 0 else { return }
        #expect(try contents(of: community) == before, "\(mapping) \(name)")
        let lines = first.notes.split(separator: "\n")
        #expect(lines.last == "nothing was imported", "\(mapping) \(name): \(first.notes.suffix(300))")
        let refused = lines.compactMap { line in
            line.hasPrefix("row ") ? Int(line.dropFirst(4).prefix { $0.isNumber }) : nil
        }
        #expect(!refused.isEmpty)
        for row in refused {
            let heading = some[row - 2].heading
            #expect(lines.contains { $0.hasPrefix("row \(row), column '\(heading)'") }, "\(mapping) \(name) \(heading)")
        }
        let rest = some.indices.filter { !refused.contains($0 + 2) }.map { some[$0] }
        guard !rest.isEmpty else { return }
        let second = try take(rest, name, mapping, columns, community)
        #expect(second.status == 0, "\(mapping) \(name): \(second.notes.suffix(300))")
    }

    private func take(
        _ some: [Column], _ name: String, _ mapping: BuiltInMapping, _ columns: [Column], _ community: Community
    ) throws -> Ended {
        let serial = columns.firstIndex { $0.fills == "serial" }
        var text = columns.map { quoted($0.heading) }.joined(separator: ",") + "\r\n"
        for column in some {
            let cells = columns.indices.map { place in
                if columns[place].heading == column.heading { return quoted(Self.values[name] ?? "") }
                return place == serial ? "SN-\(name)-\(abs(column.heading.hashValue))" : ""
            }
            text += cells.joined(separator: ",") + "\r\n"
        }
        let path = community.temporary.path("nasty.csv")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return try community.collector(
            "import", path, "--mapping", mapping.rawValue, "--school", Community.school)
    }

    private func quoted(_ text: String) -> String { "\"\(text.replacingOccurrences(of: "\"", with: "\"\""))\"" }

    @Test(arguments: BuiltInMapping.allCases) func whatStandsInAPersonalColumnIsNowhere(
        _ mapping: BuiltInMapping
    ) throws {
        let community = try Community()
        let columns = Self.columns(of: mapping)
        let personal = Set(columns.lazy.filter { $0.fills == "drop" }.map(\.heading))
        let serial = columns.firstIndex { $0.fills == "serial" && !personal.contains($0.heading) }
        let cells = columns.indices.map { place in
            personal.contains(columns[place].heading) ? Self.mark : place == serial ? "SN-1" : ""
        }
        let path = community.temporary.path("personal.csv")
        let text =
            columns.map { quoted($0.heading) }.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        expectDone(
            try community.collector("import", path, "--mapping", mapping.rawValue, "--school", Community.school))
        #expect(try community.number("SELECT count(*) FROM witness") == 1)
        for name in try FileManager.default.contentsOfDirectory(atPath: community.folder) {
            let bytes = FileManager.default.contents(atPath: community.folder + "/" + name) ?? Data()
            #expect(bytes.range(of: Data(Self.mark.utf8)) == nil, "\(mapping): \(name)")
        }
    }

    private func contents(of community: Community) throws -> [String: [String]] {
        let connection = try Connection.opened(community.folder + "/inkaart.sqlite", mode: .read)
        let tables = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
            $0.text(0)
        }
        var contents: [String: [String]] = [:]
        for table in tables {
            let columns = try connection.rows("SELECT name FROM pragma_table_info(?1)", table) { $0.text(0) }
            let row = columns.map { "quote(\($0))" }.joined(separator: " || ',' || ")
            contents[table] = try connection.rows("SELECT \(row) FROM \(table) ORDER BY 1") { $0.text(0) }
        }
        return contents
    }
}
