import Console
import Foundation
import Testing

@testable import Reports
@testable import Store

/// Programs of another make: openpyxl, and what Python brings.
private let hasReader = FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/openpyxl/__init__.py")

/// Whatever stands in a name is text, in every report and every format.
@Suite struct HostileTests {
    @Test func everyTextOfTheStoreIsHostileOrOfTheProgram() throws {
        let columns = try HostileStore().sample.store.questions.read { connection in
            try connection.rows(
                """
                SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
                WHERE t.type = 'table' AND c.type = 'TEXT'
                """
            ) { "\($0.text(0)).\($0.text(1))" }
        }
        let known = Self.columns(HostileStore.free) + Self.columns(HostileStore.others)
        #expect(Set(known) == Set(columns))
        #expect(Set(known).count == known.count)
    }

    private static func columns(_ tables: [String: [String]]) -> [String] {
        tables.flatMap { name, columns in columns.map { "\(name).\($0)" } }
    }

    /// In one test, as what it looks at is made once.
    @Test func everyReportShowsEachTextAsText() throws {
        let outputs = try HostileOutputs()
        #expect(outputs.faults == [])
        for (call, text) in outputs.screens { expectNeitherCommandedNorOverfilled(text, call) }
        guard hasReader else { return }
        let differences = try SecondReader.output(of: "hostile.py", outputs.path)
        #expect(differences == "\n")
        let unseen = Set(Self.columns(HostileStore.free)).subtracting(try columnsFound(in: outputs))
        #expect(unseen == Self.untold)
    }

    /// A terminal.
    private func expectNeitherCommandedNorOverfilled(_ text: String, _ call: String) {
        let plain = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        let acting = plain.unicodeScalars.first { $0 != "\n" && Self.acts($0) }
        #expect(acting == nil, "\(call)")
        let wide = plain.split(separator: "\n").first { TerminalText.width(of: $0) > 80 }
        #expect(wide == nil || !Self.fits(call), "\(call): \(wide ?? "")")
    }

    /// Controls, what turns the direction of a text, and what is not seen.
    private static func acts(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// What is no report has a line for each file or recipient, however long; and that of a check is for a program.
    private static func fits(_ call: String) -> Bool {
        !["digisprong export", "send --dry-run", "health --check"].contains(call)
    }

    /// Where the texts were put that were found; a test that finds none would prove nothing.
    private func columnsFound(in outputs: HostileOutputs) throws -> Set<String> {
        let found = try Data(contentsOf: URL(fileURLWithPath: outputs.path + "/found.json"))
        let marks = try JSONDecoder().decode([String].self, from: found)
        return Set(marks.compactMap { outputs.store.places[$0] })
    }

    /// The collector alone shows them, and the place of a component only if nothing else names it.
    private static let untold: Set<String> = [
        "act.what", "component.place", "import.list", "purchase.framework", "purchase_line.description", "room.name",
        "witness.list", "witness.maker",
    ]
}
