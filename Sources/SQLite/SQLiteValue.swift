/// A value as SQLite keeps it.
package enum SQLiteValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// How SQLite keeps a value (sqlite.org/datatype3.html §2).
package enum StorageClass: Sendable {
    case null, integer, real, text, blob
}

/// What can be bound to a parameter of a statement.
package protocol SQLiteBindable {
    var sqlite: SQLiteValue { get }
}

extension Int64: SQLiteBindable {
    package var sqlite: SQLiteValue { .integer(self) }
}

extension Int: SQLiteBindable {
    package var sqlite: SQLiteValue { .integer(Int64(self)) }
}

extension Bool: SQLiteBindable {
    package var sqlite: SQLiteValue { .integer(self ? 1 : 0) }
}

extension String: SQLiteBindable {
    package var sqlite: SQLiteValue { .text(self) }
}

extension [UInt8]: SQLiteBindable {
    package var sqlite: SQLiteValue { .blob(self) }
}

extension Optional: SQLiteBindable where Wrapped: SQLiteBindable {
    package var sqlite: SQLiteValue { self?.sqlite ?? .null }
}
