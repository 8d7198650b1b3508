import Foundation
import Inventory
import Testing

/// docs/fields.md lists every field that can leave a machine, made from the tables that write them.
@Suite struct FieldDocumentTests {
    @Test func theDocumentListsEveryFieldThatCanLeave() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/fields.md")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try Self.document.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("docs/fields.md is rewritten: read it before you commit it")
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == Self.document)
    }

    private static var document: String {
        let rows = Facts.descriptions.flatMap { Self.rows(of: $0, below: "") }
        return """
            # Every field that can leave a machine

            Made from the tables in `Sources/Inventory/Sections` by a test: what is not here cannot be sent. Fields that may say
            something about a person are marked. Absent facts are not sent.

            | field | what it is | personal |
            |---|---|---|
            \(rows.joined(separator: "\n"))

            """
    }

    private static func rows(of field: FieldDescription, below path: String) -> [String] {
        let name = path + field.name
        let row = "| \(name) | \(field.meaning) | \(field.isPersonal ? "yes" : "") |"
        return [row] + field.nested.flatMap { rows(of: $0, below: name + ".") }
    }
}
