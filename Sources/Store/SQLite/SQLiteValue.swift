/// A value as SQLite keeps it.
enum SQLiteValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// What can be bound to a parameter of a statement.
protocol SQLiteBindable {
    var sqlite: SQLiteValue { get }
}

extension Int64: SQLiteBindable {
    var sqlite: SQLiteValue { .integer(self) }
}

extension Int: SQLiteBindable {
    var sqlite: SQLiteValue { .integer(Int64(self)) }
}

extension Bool: SQLiteBindable {
    var sqlite: SQLiteValue { .integer(self ? 1 : 0) }
}

extension String: SQLiteBindable {
    var sqlite: SQLiteValue { .text(self) }
}

extension [UInt8]: SQLiteBindable {
    var sqlite: SQLiteValue { .blob(self) }
}

extension Optional: SQLiteBindable where Wrapped: SQLiteBindable {
    var sqlite: SQLiteValue { self?.sqlite ?? .null }
}
