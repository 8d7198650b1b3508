import Inventory

/// Tables that came with this version.
enum PolicyTable {
    static func rows<Value>(_ bytes: [UInt8], _ value: (TableRow) throws -> Value) -> [Value] {
        do {
            return try TableLines(bytes).rows.map(value)
        } catch {
            preconditionFailure("a built-in table is damaged: \(error)")
        }
    }
}
