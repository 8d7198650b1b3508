import Foundation
import Imports
import Inventory
import TestSupport

/// Files of Tests/Fixtures/imports, and files that a test writes itself.
enum SampleImport {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/imports/\(name).csv")))
    }

    /// A mapping with these lines, tabs written as `>`.
    static func mapping(_ lines: String...) throws -> ColumnMapping {
        let head = ["# inkaart mapping test 2026-11-22", "what\ttext\tfills\tvalue\tsource"]
        let rows = lines.map { $0.split(separator: ">").joined(separator: "\t") + "\ttest" }
        return try ColumnMapping(Array((head + rows).joined(separator: "\n").utf8))
    }

    /// The built-in mapping with `school` lines behind it.
    static func mapping(_ name: BuiltInMapping, schools: [(text: String, number: String)]) throws -> ColumnMapping {
        let lines = schools.map { "school\t\($0.text)\t-\t\($0.number)\ttest\n" }.joined()
        return try ColumnMapping(name.text + Array(lines.utf8))
    }

    static let linde = SchoolNumber("030569")

    static func file(
        _ text: String, _ mapping: BuiltInMapping = .generic, school: SchoolNumber? = linde
    ) throws -> ImportFile {
        try ImportFile(Array(text.utf8), by: mapping.mapping, school: school)
    }

    /// The faults of a text, one line each; `nil` if there are none.
    static func faults(_ text: String, _ mapping: BuiltInMapping = .generic) -> String? {
        faults(Array(text.utf8), mapping)
    }

    static func faults(_ bytes: [UInt8], _ mapping: BuiltInMapping = .generic) -> String? {
        thrown(ImportFaults.self) { try ImportFile(bytes, by: mapping.mapping, school: linde) }?.description
    }
}
