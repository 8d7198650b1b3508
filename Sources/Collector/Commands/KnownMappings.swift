import Imports
import Inventory
import Store

/// The mappings that came with this version, and those that people installed.
struct KnownMappings {
    private let store: Store

    init(_ store: Store) { self.store = store }

    /// - Throws: `StoreError.unknown`, `TableError` for one that this version does not understand.
    func mapping(_ name: String) throws -> ColumnMapping { try ColumnMapping(text(of: name)) }

    /// - Throws: `StoreError.unknown`.
    func text(of name: String) throws -> [UInt8] {
        if let builtIn = BuiltInMapping(rawValue: name) { return builtIn.text }
        guard let text = try store.questions.mappingText(name) else { throw StoreError.unknown("mapping", named: name) }
        return text
    }

    /// The one mapping that fits a file by its headings; `nil` if none does, or several.
    /// - Throws: `ImportFaults` if it has no headings that could be read.
    func guess(for bytes: [UInt8]) throws -> ColumnMapping? {
        let own = try store.questions.installedMappings().compactMap { try? mapping($0.name) }
        return try ColumnMapping.fitting(bytes, among: own + BuiltInMapping.allCases.map(\.mapping))
    }
}
