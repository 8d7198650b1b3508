import Assets
import Inventory
import SQLite

/// A row of an earlier file of the same list.
struct KnownRow {
    let witness: Int64
    let lastAt: Int64
    /// Taken back by an act; it counts for nothing.
    let isWithdrawn: Bool
    let place: Place
    let school: String
    let isComputer: Bool?
    let maker: String?

    /// What a witness is part of.
    struct Place: Equatable {
        let asset: Int64?
        /// Whether the asset began with it.
        let isFirst: Bool
        let conflict: Int64?

        init(_ row: Row, from first: Int32 = 0) {
            asset = row.integerIfPresent(first)
            isFirst = row.flagIfPresent(first + 1) == true
            conflict = row.integerIfPresent(first + 2)
        }
    }

    init(_ row: Row) {
        witness = row.integer(1)
        lastAt = row.integer(2)
        isWithdrawn = row.integer(3) != 0
        school = row.text(4)
        isComputer = row.flagIfPresent(5)
        maker = row.textIfPresent(6)
        place = Place(row, from: 7)
    }

    fileprivate func isTold(as thing: ImportedThing) -> Bool {
        !isWithdrawn && school == thing.school.text && isComputer == thing.isComputer && maker == thing.maker
    }

    fileprivate var isUnplaced: Bool { place.asset == nil && place.conflict == nil }
}

/// A row that was written down.
private struct Telling {
    let row: Int
    let witness: Int64
    /// Where it was before; `nil` for a row that counts since now.
    let before: KnownRow.Place?
    let changes: [FieldChange]
    let isToSettle: Bool
}

extension ImportRun {
    /// How many rows are matched between two signs of life.
    private static let rowsAtOnce = 100

    /// First all rows are told, then they are matched, so that each is matched once and sees all others.
    func witnessOutcomes(
        _ schools: [String: Int64], act: Int64, _ connection: borrowing Connection
    ) throws -> [ImportOutcome] {
        let known = try connection.knownRows(of: list.name)
        let latest = known.values.map(\.lastAt).max()
        var tellings: [Telling] = []
        for (row, thing) in zip(list.rows, things) {
            progress(.reading, 1)
            guard let thing, let school = schools[thing.school.text] else { continue }
            let key = "import \(list.name) \(row.key)"
            let teller = RowTeller(row: row, thing: thing, school: school, key: key, run: self, act: act)
            tellings.append(try teller.tell(known[key], latest: latest, connection))
        }
        for start in stride(from: 0, to: tellings.count, by: Self.rowsAtOnce) {
            let some = tellings[start...].prefix(Self.rowsAtOnce)
            try connection.settle(some.filter(\.isToSettle).map(\.witness), by: rules.matching, at: author.at)
            progress(.matching, some.count)
        }
        return try tellings.map { try $0.outcome(connection) }
    }
}

/// Writes one row down.
private struct RowTeller {
    let row: ImportedRow
    let thing: ImportedThing
    let school: Int64
    let key: String
    let run: ImportRun
    let act: Int64

    private var time: Int64 { run.author.at }

    func tell(_ known: KnownRow?, latest: Int64?, _ connection: borrowing Connection) throws -> Telling {
        guard let known else { return try tellFirst(connection) }
        let isTold = known.isTold(as: thing)
        let changes = try connection.note(thing.values, of: known.witness, by: .imported, at: time, act: act)
        try connection.run("UPDATE witness SET last_at = max(last_at, ?2) WHERE id = ?1", known.witness, time)
        try connection.see(row, known.witness, at: time)
        // A thing that comes back was away while another row may have had its serial number.
        let wasAway = known.lastAt < latest ?? known.lastAt
        if !isTold { try connection.renew(known.witness, thing, school: school, act: act) }
        if !isTold || !changes.isEmpty {
            try connection.show(thing, of: known.witness, by: run.rules, at: time, lastSeenAt: known.lastAt)
        }
        return Telling(
            row: row.number, witness: known.witness, before: known.isWithdrawn ? nil : known.place,
            changes: known.isWithdrawn ? [] : changes,
            isToSettle: !isTold || !changes.isEmpty || wasAway || known.isUnplaced)
    }

    private func tellFirst(_ connection: borrowing Connection) throws -> Telling {
        try connection.run(
            """
            INSERT INTO witness (key, source, list, school, is_computer, maker, first_at, last_at, act)
            VALUES (?1, 'imported', ?2, ?3, ?4, ?5, ?6, ?6, ?7)
            """,
            key, run.list.name, school, thing.isComputer, thing.maker, time, act)
        let witness = connection.lastInsertedID
        // The act is that of the witness: who takes it back takes all back that the witness says.
        try connection.run(
            """
            INSERT INTO field_value (witness, field, value, source, since)
            SELECT ?1, key, value, 'imported', ?3 FROM json_each(?2)
            """,
            witness, thing.json, time)
        try connection.see(row, witness, at: time)
        let evidence = thing.label.union(thing.inventoryNumber.map { [$0] } ?? [])
        _ = try connection.show(evidence, of: witness, at: time, lastSeenAt: nil)
        return Telling(row: row.number, witness: witness, before: nil, changes: [], isToSettle: true)
    }
}

extension Connection {
    fileprivate func knownRows(of list: String) throws -> [String: KnownRow] {
        var known: [String: KnownRow] = [:]
        try visit(
            """
            SELECT key, witness.id, last_at, withdrawn_by IS NOT NULL, school.number, is_computer, maker, asset,
                asset = home, conflict.id
            FROM witness JOIN school ON school.id = witness.school
            LEFT JOIN conflict ON conflict.witness = witness.id AND closed_at IS NULL
            WHERE list = ?1 AND source = 'imported'
            """,
            list
        ) { known[$0.text(0)] = KnownRow($0) }
        return known
    }

    fileprivate func renew(_ witness: Int64, _ thing: ImportedThing, school: Int64, act: Int64) throws {
        try run(
            """
            UPDATE witness SET school = ?2, is_computer = ?3, maker = ?4,
                act = iif(withdrawn_by IS NULL, act, ?5), withdrawn_by = NULL WHERE id = ?1
            """,
            witness, school, thing.isComputer, thing.maker, act)
    }

    /// The source saw the thing: no later than now, whatever its clock says.
    fileprivate func see(_ row: ImportedRow, _ witness: Int64, at time: Int64) throws {
        guard let seenAt = row.lastSeenAt else { return }
        try run(
            "INSERT OR IGNORE INTO imported_sight (witness, seen_at, told_at) VALUES (?1, ?2, ?3)", witness,
            min(seenAt, time), time)
    }

    /// What a person says of the inventory number goes before what the list says.
    fileprivate func show(
        _ thing: ImportedThing, of witness: Int64, by rules: Rules, at time: Int64, lastSeenAt before: Int64?
    ) throws {
        let numbers = try shownEvidence(ofWitness: witness).filter { $0.kind == .inventoryNumber }
        _ = try show(thing.label.union(numbers), of: witness, at: time, lastSeenAt: before)
        try renewInventoryNumbers(of: [witness], by: rules.matching, at: time)
    }

    /// Where values of a row became others by an act that was taken back, what they prove became other.
    func renewImported(_ witnesses: [Int64], by rules: Rules, at time: Int64) throws {
        for witness in witnesses {
            let lastAt = try first(
                "SELECT last_at FROM witness WHERE id = ?1 AND source = 'imported'", witness
            ) { $0.integer(0) }
            guard let lastAt,
                let thing = ImportedThing(try values(ofWitness: witness, by: .imported), by: rules)
            else { continue }
            try run(
                """
                UPDATE witness SET school = (SELECT id FROM school WHERE number = ?2), is_computer = ?3, maker = ?4
                WHERE id = ?1
                """,
                witness, thing.school.text, thing.isComputer, thing.maker)
            try show(thing, of: witness, by: rules, at: time, lastSeenAt: lastAt)
        }
    }
}

extension Telling {
    func outcome(_ connection: borrowing Connection) throws -> ImportOutcome {
        // Another row may have moved it.
        let place = try connection.place(of: witness)
        return ImportOutcome(
            row: row, effect: effect(at: place), asset: place?.asset, conflict: place?.conflict, changes: changes)
    }

    private func effect(at place: KnownRow.Place?) -> ImportOutcome.Effect {
        if place?.conflict != before?.conflict, place?.conflict != nil { return .conflict }
        if place?.asset != before?.asset, place?.asset != nil { return place?.isFirst == true ? .new : .joined }
        return changes.isEmpty ? .unchanged : .changed
    }
}

extension Connection {
    fileprivate func place(of witness: Int64) throws -> KnownRow.Place? {
        try first(
            """
            SELECT asset, asset = home, conflict.id FROM witness
            LEFT JOIN conflict ON conflict.witness = witness.id AND closed_at IS NULL WHERE witness.id = ?1
            """,
            witness
        ) { KnownRow.Place($0) }
    }
}
