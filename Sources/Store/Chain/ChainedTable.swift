import SQLite

/// A table of which no row is ever changed, and whose rows the audit chain covers with the act that they came with.
///
/// Columns may be added later, behind the others and NULL in the rows that are there: NULL is not in the chain, so old links stay right.
struct ChainedTable: Sendable, Equatable {
    let name: String
    /// The column that names the act; an index must lead to its rows.
    let act: String
    /// All that are covered, in the order of the chain; the first is unique and orders the rows of an act.
    let columns: [String]
    /// The rows of one act.
    let query: String

    /// The columns are given with spaces between.
    init(_ name: String, act: String = "act", _ columns: String) {
        let columns = columns.split(separator: " ").map { String($0) }
        self.name = name
        self.act = act
        self.columns = columns
        query =
            "SELECT \(columns.joined(separator: ", ")) FROM \(name) WHERE \(act) = ?1 ORDER BY \(columns.first ?? act)"
    }

    /// An act, without what took it back: that is an act itself.
    static let act = ChainedTable("act", act: "id", "id at who what why")

    /// All that a link covers.
    static let all = [act] + money

    /// What stands in the step of the schema that makes a table: its rows are not changed, not deleted, and not added to an act later.
    static func triggers(of name: String) -> String {
        """
        CREATE TRIGGER \(name)_is_not_changed BEFORE UPDATE ON \(name)
        BEGIN SELECT RAISE(ABORT, 'a row of \(name) is never changed'); END;
        CREATE TRIGGER \(name)_is_not_deleted BEFORE DELETE ON \(name)
        BEGIN SELECT RAISE(ABORT, 'a row of \(name) is never deleted'); END;
        CREATE TRIGGER \(name)_is_not_late BEFORE INSERT ON \(name) WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of \(name) is added to an act that is in the audit chain'); END;
        """
    }
}

extension ChainedTable {
    /// A row as the chain reads it: `act id=7 at=1795348800 who=t2:an what=t16:merge 20 into 12`, with a line feed.
    func line(_ row: Row) -> [UInt8] {
        var line = Array(name.utf8)
        for (index, column) in columns.enumerated() {
            guard let value = row.framed(Int32(index)) else { continue }
            line += Array(" \(column)=".utf8) + value
        }
        return line + [UInt8(ascii: "\n")]
    }
}

extension Row {
    /// A value with its type, and its length where that is not plain; the bytes are those that are stored, whatever they are.
    fileprivate func framed(_ column: Int32) -> [UInt8]? {
        switch storage(column) {
        case .null: nil
        case .integer: Array(String(integer(column)).utf8)
        case .real: framed("r", bytes(column))
        case .text: framed("t", bytes(column))
        case .blob: framed("b", bytes(column))
        }
    }

    private func framed(_ type: String, _ bytes: [UInt8]) -> [UInt8] { Array("\(type)\(bytes.count):".utf8) + bytes }
}
