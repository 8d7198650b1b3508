package import Assets
package import Funding
package import Inventory
import SQLite

/// What somebody set for a kind of device.
package struct KindSetting: Sendable, Equatable {
    /// `nil` for all that set nothing of their own.
    package let schoolBoard: String?
    package let kind: DeviceKind
    package let number: Int64
    /// From which day reports count it.
    package let since: Day
    package let who: String
    package let act: Int64
    let schoolBoardID: Int64?
}

extension Questions {
    /// What is set, as it was booked by a day, for all school boards and then for each, by the order of kinds.
    package func settings(_ table: KindTable, on day: Day? = nil) throws -> [KindSetting] {
        try read { try $0.settings(table, on: day) }
    }

    /// The terms of all school boards.
    package func depreciationTerms(on day: Day? = nil) throws -> DepreciationTerms {
        DepreciationTerms.builtIn.with(try settings(.terms, on: day).numbers)
    }
}

extension Sequence<KindSetting> {
    /// The same without who and when.
    package var numbers: KindSettings {
        reduce(into: KindSettings()) { $0.set($1.number, for: $1.kind, schoolBoard: $1.schoolBoardID) }
    }
}

extension Connection {
    fileprivate func settings(_ table: KindTable, on day: Day?) throws -> [KindSetting] {
        let settings = try rows(
            """
            SELECT school_board.id, school_board.name, kind, \(table.column), booked_on, who, act
            FROM \(table.rawValue) AS setting JOIN act ON act.id = act LEFT JOIN school_board ON school_board.id = school_board
            WHERE \(table.column) IS NOT NULL AND setting.id = (
                SELECT max(newest.id) FROM \(table.rawValue) AS newest WHERE newest.school_board IS setting.school_board
                    AND newest.kind = setting.kind AND (?1 IS NULL OR newest.booked_on <= ?1))
            ORDER BY school_board.name
            """,
            day?.iso, value: KindSetting.init)
        let places = Dictionary(uniqueKeysWithValues: zip(DeviceKind.allCases, 0...))
        return settings.compactMap(\.self).enumerated().sorted {
            (places[$0.element.kind] ?? 0, $0.offset) < (places[$1.element.kind] ?? 0, $1.offset)
        }.map(\.element)
    }
}

extension KindSetting {
    /// `nil` for a kind of a newer program.
    fileprivate init?(_ row: Row) throws {
        guard let kind = DeviceKind(rawValue: row.text(2)) else { return nil }
        self.init(
            schoolBoard: row.textIfPresent(1), kind: kind, number: row.integer(3), since: try Connection.day(row, 4),
            who: row.text(5), act: row.integer(6), schoolBoardID: row.integerIfPresent(0))
    }
}
