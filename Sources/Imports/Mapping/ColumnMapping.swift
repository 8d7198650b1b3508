import Assets
import Inventory

/// Which column of an export means what: data, so that a coordinator can write one for any system.
///
/// A text table of the form of `TableLines` with the first line `# inkaart mapping NAME VERSION` and the columns
/// `what`, `text`, `fills`, `value` (and `source`, for people). docs/imports.md describes the lines.
package struct ColumnMapping: Sendable {
    package let name: String
    /// The day it was written.
    package let version: String
    private(set) var columns: [MappedColumn] = []
    private(set) var words: [MappedWord] = []
    /// What holds for every device of the file.
    private(set) var constants: [AssetField: String] = [:]
    private(set) var schools: [MappedSchool] = []

    /// - Throws: `TableError` with the line that is wrong.
    package init(_ bytes: [UInt8]) throws {
        let lines = try TableLines(bytes, of: "mapping")
        (name, version) = (lines.name, lines.version)
        for row in lines.rows { try add(row) }
    }

    private mutating func add(_ row: TableRow) throws {
        switch try row.required("what") {
        case "column": columns.append(try MappedColumn(row))
        case "word": words.append(try MappedWord(row))
        case "constant":
            let field = try row.field()
            constants[field] = try row.canonical(row.required("value"), of: field)
        case "school": schools.append(try MappedSchool(row))
        case let what: throw TableError(line: row.line, reason: "'\(what)' is none of column, word, constant, school")
        }
    }
}

extension ColumnMapping {
    /// The translation of a cell; the cell itself where none is mapped, `nil` where it stands for nothing.
    func translated(_ text: String, for target: ColumnTarget) -> String? {
        guard let word = words.first(where: { $0.target == target && $0.pattern.matches(text) }) else { return text }
        return word.value
    }

    /// The school that a cell names.
    func school(_ text: String, _ form: CellForm) -> SchoolNumber? {
        switch form {
        case .path: schools.filter { $0.holds(text) }.max { $0.text.utf8.count < $1.text.utf8.count }?.number
        case .name: schools.first { Heading($0.text) == Heading(text) }?.number
        default: SchoolNumber(text)
        }
    }
}

/// What the cells of a column are taken for.
enum ColumnTarget: Hashable, Sendable {
    case field(AssetField)
    /// The source's own key of a device, which stays when all else changes.
    case key
    /// When the source last heard of the device.
    case lastSeen
    /// The number of the asset, in our own exports.
    case asset
    /// Personal: the cells are not even looked at.
    case dropped
}
