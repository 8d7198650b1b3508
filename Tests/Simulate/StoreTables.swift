import SQLite
import Simulation

/// Reads the inventory out of the tables of the store.
struct StoreTables: ~Copyable {
    private let connection: Connection

    init(path: String) throws { connection = try Connection.opened(path, mode: .read) }

    func outcome() throws -> Outcome {
        var assets: [Int64: Outcome.Asset] = [:]
        try connection.visit(
            """
            SELECT id, kind, serial, model, hostname, processor, school FROM asset
            WHERE is_listed AND merged_into IS NULL ORDER BY id
            """
        ) { row in
            var asset = Outcome.Asset(id: row.integer(0))
            for (column, name) in ["kind", "serial", "model", "hostname", "processor", "school"].enumerated() {
                asset.fields[name] = row.textIfPresent(Int32(column) + 1)
            }
            asset.processor = asset.fields["processor"]
            assets[asset.id] = asset
        }
        try readWitnesses(&assets)
        try readSights(&assets)
        let (conflicts, clones) = try conflicts()
        return Outcome(
            assets: assets.values.sorted { $0.id < $1.id }, conflicts: conflicts, clones: clones,
            waiting: try waiting())
    }

    /// The asset of an agent's machine.
    func asset(ofAgent enrolment: String) throws -> Int64? {
        try connection.first(
            """
            SELECT asset FROM witness JOIN device ON device.id = witness.device
            WHERE enrolment = ?1 AND source = 'agent' AND is_current
            """,
            enrolment
        ) { $0.integerIfPresent(0) } ?? nil
    }

    private func readWitnesses(_ assets: inout [Int64: Outcome.Asset]) throws {
        try connection.visit(
            """
            SELECT asset, source, key, enrolment, list FROM witness LEFT JOIN device ON device.id = witness.device
            WHERE asset IS NOT NULL AND source IN ('agent', 'imported') ORDER BY witness.id
            """
        ) { row in assets[row.integer(0)]?.witnesses.append(Self.witness(row)) }
    }

    /// Of an agent or a row, by source, key, enrolment and list from column 1 on.
    private static func witness(_ row: Row) -> Witness {
        guard row.text(1) == "imported" else { return Witness(agentKey: row.text(2), enrolment: row.text(3)) }
        return .row(source: row.text(4), key: String(row.text(2).dropFirst("import \(row.text(4)) key:".count)))
    }

    /// Agents and rows that have no asset before somebody decides.
    private func waiting() throws -> Set<Witness> {
        Set(
            try connection.rows(
                """
                SELECT asset, source, key, enrolment, list FROM witness LEFT JOIN device ON device.id = witness.device
                WHERE asset IS NULL AND source IN ('agent', 'imported') ORDER BY witness.id
                """
            ) { Self.witness($0) })
    }

    private func readSights(_ assets: inout [Int64: Outcome.Asset]) throws {
        try connection.visit(
            """
            SELECT asset, enrolment, place, since FROM sighting JOIN witness ON witness.id = sighting.witness
            JOIN device ON device.id = witness.device WHERE asset IS NOT NULL ORDER BY sighting.id
            """
        ) { row in
            assets[row.integer(0)]?.witnesses.append(
                .sight(agent: row.text(1), place: row.text(2), since: row.integer(3)))
        }
    }

    private func conflicts() throws -> ([Outcome.Conflict], clones: Set<String>) {
        var clones: Set<String> = []
        let all = try connection.rows(
            """
            SELECT conflict.id, source, key, enrolment, list, cause, place, max(since) FROM conflict
            JOIN witness ON witness.id = conflict.witness LEFT JOIN device ON device.id = witness.device
            LEFT JOIN sighting ON sighting.witness = witness.id
            WHERE closed_at IS NULL GROUP BY conflict.id ORDER BY conflict.id
            """
        ) { row in
            let (agent, cause) = (row.text(3), row.text(5))
            if cause == "clone" || cause == "claim" { clones.insert(agent) }
            let witness: Witness =
                row.text(1) == "host"
                ? .sight(agent: agent, place: row.text(6), since: row.integer(7)) : Self.witness(row)
            return Outcome.Conflict(id: row.integer(0), witness: witness, cause: cause)
        }
        return (all, clones)
    }
}

extension Witness {
    /// The key of an agent ends with a number if its hardware became another's.
    fileprivate init(agentKey key: String, enrolment: String) {
        let number = key.dropFirst("agent \(enrolment)".count).drop { $0 == " " }
        self = Int(number).map { .agentAgain(enrolment, $0) } ?? .agent(enrolment)
    }
}
