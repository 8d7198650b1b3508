import Assets
import Inventory
import SQLite
import Store
import TestSupport

/// Imports of a list of another system, one second after the other.
struct SampleImport {
    let sample: SampleStore
    static let at = SampleStore.now + 3_600

    init() throws { sample = try SampleStore() }

    var store: Store { sample.store }

    static func row(
        _ number: Int, key: String? = nil, serial: String?, school: SchoolNumber = SampleStore.school,
        _ more: [AssetField: String] = [:]
    ) -> ImportedRow {
        var values: [AssetField: String] = [.kind: "chromebook", .maker: "Lenovo", .model: "300e", .status: "in-use"]
        values[.serial] = serial
        values[.school] = school.text
        return ImportedRow(
            number: number, key: key ?? "key:\(number)", values: values.merging(more) { $1 },
            lastSeenAt: SampleStore.now + Int64(number))
    }

    /// A row of our own export.
    static func row(_ number: Int, asset: Int64, _ values: [AssetField: String]) -> ImportedRow {
        ImportedRow(number: number, key: "asset:\(asset)", values: values, asset: asset)
    }

    @discardableResult
    func take(
        _ rows: [ImportedRow], list: String = "google-admin", fields: [AssetField] = AssetField.ofPeople,
        school: SchoolNumber? = nil, isDry: Bool = false, after seconds: Int64 = 0
    ) throws -> ImportResult {
        try store.take(
            ImportedList(name: list, rows: rows, fields: fields, school: school), isDry: isDry,
            by: Author(who: "test", at: Self.at + seconds))
    }

    /// What an import that changed nothing did cannot be taken back.
    func undo(_ act: Int64?, after seconds: Int64) throws -> Int64 {
        guard let act else { throw StoreError.refused("nothing was changed") }
        return try store.undo(act, by: Author(who: "test", at: Self.at + seconds))
    }

    func assets() throws -> [AssetRow] { try store.questions.assets().sorted { $0.id < $1.id } }

    /// All rows of all tables but those named.
    func contents(besides left: Set<String> = []) throws -> [String: [String]] {
        let connection = try Connection.opened(sample.path, mode: .read)
        let tables = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
            $0.text(0)
        }
        var contents: [String: [String]] = [:]
        for table in tables where !left.contains(table) {
            let columns = try connection.rows("SELECT name FROM pragma_table_info(?1)", table) { $0.text(0) }
                .filter { !left.contains("\(table).\($0)") }
            let row = columns.map { "quote(\($0))" }.joined(separator: " || ',' || ")
            contents[table] = try connection.rows("SELECT \(row) FROM \(table) ORDER BY 1") { $0.text(0) }
        }
        return contents
    }

    /// An agent on the Chromebook's sibling: a laptop of this number reports.
    func report(_ number: Int, at time: Int64) throws {
        let device = try sample.addDevice(number, at: time)
        _ = try sample.ingest(try SampleBody.body(.laptop(number)), device: device, at: time)
    }
}
