import Assets
package import Inventory
import SQLite

/// How many interactive boards of a school hang on computers of one kind.
package struct BoardHost: Sendable, Equatable {
    package let school: SchoolNumber
    /// The computer at which they were last seen; `nil` if none reported them.
    package let kind: DeviceKind?
    package let boards: Int
}

extension Questions {
    /// What drives the boards that schools still have, by school and kind.
    package func boardHosts() throws -> [BoardHost] {
        try read { try $0.rows(BoardHost.query) { BoardHost($0) }.compactMap { $0 } }
    }
}

extension BoardHost {
    private static let kinds = DeviceKind.allCases.filter(\.isInteractive).map { "'\($0.rawValue)'" }

    fileprivate static let query = """
        SELECT number, host_kind, count(*) FROM (
            SELECT school.number AS number, (
                SELECT host.kind FROM witness JOIN sighting ON sighting.witness = witness.id
                JOIN witness AS agent ON agent.id = witness.host JOIN asset AS host ON host.id = agent.asset
                WHERE witness.asset = asset.id
                ORDER BY sighting.until IS NULL DESC, since DESC, sighting.id DESC LIMIT 1) AS host_kind
            FROM asset JOIN school ON school.id = asset.school
            WHERE is_listed AND asset.kind IN (\(kinds.joined(separator: ", "))) AND \(AssetStatus.sql { !$0.isDisposedOf }))
        GROUP BY number, host_kind ORDER BY number, host_kind
        """

    fileprivate init?(_ row: Row) {
        guard let school = SchoolNumber(row.text(0)) else { return nil }
        self.init(
            school: school, kind: row.textIfPresent(1).map { DeviceKind(rawValue: $0) ?? .unknown },
            boards: Int(row.integer(2)))
    }
}
