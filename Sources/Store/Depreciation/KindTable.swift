import Assets
import Funding
package import Inventory
import SQLite

/// What people set for kinds of devices. Of each school board and kind the newest row counts; the names of the tables are ours.
package enum KindTable: String, CaseIterable, Sendable {
    /// Months; 0 for what is neither written off nor replaced.
    case terms = "depreciation_term"
    /// Cents, tax included.
    case prices = "replacement_price"

    var column: String {
        switch self {
        case .terms: "months"
        case .prices: "amount"
        }
    }
}

extension Store {
    /// Sets a number for kinds of devices, of one school board (by name or number) or of all; without a number nothing is set any more. What
    /// was set before stays for reports on an earlier day.
    /// - Returns: the act; `nil` if all is set so already.
    package func set(
        _ table: KindTable, to number: Int64?, of kinds: [DeviceKind], schoolBoard: String? = nil, by booking: Booking
    ) throws -> Int64? {
        try write { connection in
            let board = try schoolBoard.map { try connection.schoolBoardID($0) }
            let once = kinds.enumerated().filter { !kinds[..<$0.offset].contains($0.element) }.map(\.element)
            let news = try once.filter { kind in
                try [booking.on, nil].contains {
                    try connection.setting(table, of: kind, schoolBoard: board, on: $0) != number
                }
            }
            guard !news.isEmpty else { return nil }
            let names = news.map(\.rawValue).joined(separator: ", ")
            let whose = try board.map { try " of \(connection.schoolBoardName($0))" } ?? ""
            let act = try connection.insertAct(
                "set the \(table.words) of \(names)\(whose) to \(table.words(for: number))", by: booking.author)
            for kind in news {
                try connection.run(
                    """
                    INSERT INTO \(table.rawValue) (school_board, kind, \(table.column), booked_on, act)
                    VALUES (?1, ?2, ?3, ?4, ?5)
                    """,
                    board, kind.rawValue, number, booking.on.iso, act)
            }
            return act
        }
    }
}

extension Connection {
    fileprivate func setting(_ table: KindTable, of kind: DeviceKind, schoolBoard: Int64?, on day: Day?) throws
        -> Int64?
    {
        try first(
            """
            SELECT \(table.column) FROM \(table.rawValue) WHERE school_board IS ?1 AND kind = ?2
                AND (?3 IS NULL OR booked_on <= ?3) ORDER BY id DESC LIMIT 1
            """,
            schoolBoard, kind.rawValue, day?.iso
        ) { $0.integerIfPresent(0) } ?? nil
    }

    fileprivate func schoolBoardName(_ id: Int64) throws -> String {
        try first("SELECT name FROM school_board WHERE id = ?1", id) { $0.text(0) } ?? ""
    }
}

extension KindTable {
    /// For the sentence of an act.
    fileprivate var words: String {
        switch self {
        case .terms: "term"
        case .prices: "replacement price"
        }
    }

    fileprivate func words(for number: Int64?) -> String {
        guard let number else { return "what counts without it" }
        switch self {
        case .terms: return number == 0 ? "none" : "\(number) months"
        case .prices: return Cents(rawValue: number)?.grouped ?? "\(number) cents"
        }
    }
}
