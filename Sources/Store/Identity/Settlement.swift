import Assets
import SQLite

extension Connection {
    /// Places these witnesses, and all that have to do with them, and brings assets, conflicts and devices in line with that.
    /// - Returns: the assets that show what their witnesses say now.
    @discardableResult func settle(_ ids: [Int64], by rules: MatchingRules, at time: Int64) throws -> Set<Int64> {
        var refreshed: Set<Int64> = []
        var waiting = ids[...]
        var settled: Set<Int64> = []
        // One after the other, as a neighbourhood has an end and a list of witnesses has none.
        while let id = waiting.popFirst() {
            guard !settled.contains(id) else { continue }
            let neighbourhood = try Neighbourhood(around: [id], self, by: rules)
            settled.formUnion(neighbourhood.witnesses.map(\.id))
            var settlement = Settlement(neighbourhood, at: time)
            try settlement.apply(neighbourhood.placement(by: rules), self)
            refreshed.formUnion(settlement.touched)
            // What hangs on a machine counts when the machine does.
            let attached = try settlement.machinesWithOtherState.flatMap { try views(onMachine: $0) }
            settled.subtract(attached)
            waiting += attached
        }
        return refreshed
    }

    private func views(onMachine machine: Int64) throws -> [Int64] {
        try rows("SELECT id FROM witness WHERE host = ?1 ORDER BY id", machine) { $0.integer(0) }
    }
}

/// Brings the store in line with a placement.
struct Settlement {
    private let neighbourhood: Neighbourhood
    private let known: [String: KnownWitness]
    private let time: Int64
    /// Assets that gained or lost a witness, or may show another value now.
    private(set) var touched: Set<Int64> = []
    /// Agents that became part of an asset, or wait now.
    private(set) var machinesWithOtherState: [Int64] = []

    init(_ neighbourhood: Neighbourhood, at time: Int64) {
        self.neighbourhood = neighbourhood
        known = Dictionary(uniqueKeysWithValues: neighbourhood.witnesses.map { ($0.witness.key, $0) })
        self.time = time
    }

    mutating func apply(_ placement: Placement, _ connection: borrowing Connection) throws {
        for thing in placement.things {
            let members = thing.keys.compactMap { known[$0] }
            let asset = thing.isHeld ? nil : try asset(of: members, connection)
            for member in members { try move(member, to: asset, connection) }
        }
        for member in neighbourhood.witnesses where member.isOfHeldHost { try move(member, to: nil, connection) }
        for member in neighbourhood.witnesses {
            try settleConflict(of: member, placement.grounds[member.witness.key], connection)
            try settleDevice(of: member, placement.grounds[member.witness.key], connection)
        }
        try connection.watch(neighbourhood)
        for asset in touched.sorted() {
            try connection.list(asset)
            try connection.refresh(asset)
        }
    }

    /// The asset that began with the first of these witnesses, so that a merge that is taken back gives the same numbers again.
    private mutating func asset(of members: [KnownWitness], _ connection: borrowing Connection) throws -> Int64? {
        if let home = members.lazy.compactMap(\.home).first { return home }
        guard let first = members.first(where: \.isTold) else { return nil }
        return try connection.insertAsset(beginningWith: first)
    }

    private mutating func move(_ member: KnownWitness, to asset: Int64?, _ connection: borrowing Connection) throws {
        touched.formUnion([member.asset, member.home, asset].compactMap(\.self))
        guard member.asset != asset else { return }
        if member.device != nil, (member.asset == nil) != (asset == nil) { machinesWithOtherState.append(member.id) }
        try connection.run("UPDATE witness SET asset = ?2 WHERE id = ?1", member.id, asset)
        if member.asset != nil {
            try connection.run(
                "UPDATE membership SET until = ?2 WHERE witness = ?1 AND until IS NULL", member.id, time)
        }
        guard let asset else { return }
        try connection.run("INSERT INTO membership (witness, asset, since) VALUES (?1, ?2, ?3)", member.id, asset, time)
    }

    private func settleConflict(
        of member: KnownWitness, _ ground: Placement.Ground?, _ connection: borrowing Connection
    ) throws {
        guard case .held(let doubt)? = ground else {
            return try connection.run(
                "UPDATE conflict SET closed_at = ?2 WHERE witness = ?1 AND closed_at IS NULL", member.id, time)
        }
        try connection.run(
            """
            INSERT INTO conflict (witness, cause, opened_at) VALUES (?1, ?2, ?3)
            ON CONFLICT (witness) WHERE closed_at IS NULL DO UPDATE SET cause = ?2
            """,
            member.id, doubt.cause.rawValue, time)
    }

    /// A device whose hardware waits for a decision is pending: its agent says so to who asks.
    private func settleDevice(
        of member: KnownWitness, _ ground: Placement.Ground?, _ connection: borrowing Connection
    ) throws {
        guard let device = member.device, let ground else { return }
        let isHeld = if case .held = ground { true } else { false }
        try connection.run(
            """
            UPDATE device SET state = ?3 WHERE id = ?2 AND state IN ('active', 'pending') AND state <> ?3
                AND EXISTS (SELECT 1 FROM witness WHERE id = ?1 AND is_current)
            """,
            member.id, device, isHeld ? "pending" : "active")
    }
}

extension Connection {
    fileprivate func insertAsset(beginningWith witness: KnownWitness) throws -> Int64 {
        try run(
            """
            INSERT INTO asset (school, kind, confidence, first_seen_at)
            SELECT school, 'unknown', 'possible', first_at FROM witness WHERE id = ?1
            """,
            witness.id)
        let asset = lastInsertedID
        try run("UPDATE witness SET home = ?2 WHERE id = ?1", witness.id, asset)
        return asset
    }

    /// Shows an asset if it has witnesses; else remembers where they went.
    func list(_ asset: Int64) throws {
        try run(
            """
            UPDATE asset SET
                is_listed = EXISTS (SELECT 1 FROM witness WHERE asset = ?1),
                merged_into = (SELECT nullif(witness.asset, ?1) FROM witness WHERE home = ?1)
            WHERE id = ?1
            """,
            asset)
    }

    /// Where several agents or hosts show the same, the time of a report alone may tell that they are several things.
    fileprivate func watch(_ neighbourhood: Neighbourhood) throws {
        let agents = Set(neighbourhood.witnesses.compactMap(\.witness.reporter))
        guard agents.count > 1 else { return }
        for agent in agents.sorted() {
            try run("UPDATE device SET is_watched = 1 WHERE enrolment = ?1 AND NOT is_watched", agent)
        }
    }
}

extension Witness {
    /// The enrolment of the agent that reports it.
    fileprivate var reporter: String? {
        switch source {
        case .agent(let enrolment), .host(let enrolment, _, _): enrolment
        case .imported, .typed: nil
        }
    }
}
