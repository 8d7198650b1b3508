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

    @Test func pathsAreUnique() {
        let paths = Outgoing.fields.map(\.path)
        #expect(Set(paths).count == paths.count)
    }

    private static var document: String {
        let rows = Outgoing.fields.map { path, field in
            "| \(path) | \(field.meaning) | \(field.purpose.words.en) | \(field.isPersonal ? "yes" : "") |"
        }
        let purposes = Purpose.allCases.map { "- \($0.words.en): \($0.sentence.en)" }
        return """
            # Every field that can leave a machine

            Made by a test from the tables that write the messages: what is not here cannot be sent. `inkaart-agent show --fields`
            prints the same. Absent facts are not sent. User names, home folders, processes, addresses of networks and Wi-Fi
            names never leave a machine.

            Personal is what may lead to a person: a serial number leads to whoever was handed the machine, and so does each number of a
            part that stays with it. The collector hands devices to a code ("class 5B"), not to a name.

            What for:
            \(purposes.joined(separator: "\n"))

            | field | what it is | what for | personal |
            |---|---|---|---|
            \(rows.joined(separator: "\n"))

            """
    }
}
