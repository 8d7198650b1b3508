import Inventory
import SQLite

/// What people call the schools and grant lines of the store.
struct MoneyNames {
    private(set) var schools: [Int64: SchoolNumber] = [:]
    /// Codes.
    private(set) var grantLines: [Int64: String] = [:]

    init(_ connection: borrowing Connection) throws {
        try connection.visit("SELECT id, number FROM school") { schools[$0.integer(0)] = SchoolNumber($0.text(1)) }
        try connection.visit("SELECT id, code FROM grant_line") { grantLines[$0.integer(0)] = $0.text(1) }
    }
}
