package import Assets
import Inventory
import SQLite

/// What a person says of one field of an asset; `nil` takes back what was said.
package struct Word: Sendable, Equatable {
    package let asset: Int64
    package let field: AssetField
    /// In the canonical form of the field.
    package let value: String?

    package init(asset: Int64, field: AssetField, value: String?) {
        self.asset = asset
        self.field = field
        self.value = value
    }
}

extension Store {
    /// Notes what a person says, all of it or nothing. It wins over agents and imports until it is taken back or expires.
    ///
    /// - Parameters:
    ///   - words: what is said, each in the canonical form of its field.
    ///   - what: the act as a sentence without a subject, for the history.
    ///   - expiresOn: the first day on which the words count no more.
    ///   - author: who says so.
    /// - Returns: the act, for `undo`; `nil` if all of it was said already.
    /// - Throws: `StoreError` naming the asset.
    package func say(_ words: [Word], _ what: String, expiresOn: Day? = nil, by author: Author) throws -> Int64? {
        let rules = rules
        return try write { connection in
            try connection.say(words, what, expiresOn: expiresOn, by: author, rules.matching)
        }
    }

    /// Ends the words whose day has come.
    package func endExpiredWords(now: Int64, today: Day) throws {
        let rules = rules
        try write { connection in
            let expired = try connection.rows(
                "SELECT id, witness FROM field_value WHERE expires_on <= ?1 AND until IS NULL", today.iso
            ) { (id: $0.integer(0), witness: $0.integer(1)) }
            guard !expired.isEmpty else { return }
            for word in expired { try connection.run("UPDATE field_value SET until = ?2 WHERE id = ?1", word.id, now) }
            let witnesses = Set(expired.map(\.witness)).sorted()
            try connection.renewInventoryNumbers(of: witnesses, by: rules.matching, at: now)
            try connection.settle(witnesses, by: rules.matching, at: now)
        }
    }
}

extension Connection {
    func say(
        _ words: [Word], _ what: String, expiresOn: Day? = nil, by author: Author, _ rules: MatchingRules
    ) throws -> Int64? {
        var act: Int64?
        var witnesses: Set<Int64> = []
        for word in words {
            let witness = try firstWitness(of: word.asset)
            let known = try saidValue(word.field, of: witness)
            guard known?.value != word.value || known?.expiresOn != expiresOn?.iso else { continue }
            if let value = word.value { try check(value, word) }
            let number = try act ?? insertAct(what, by: author)
            act = number
            witnesses.insert(witness)
            try run(
                """
                UPDATE field_value SET until = ?3, ended_by = ?4
                WHERE witness = ?1 AND field = ?2 AND source = 'person' AND until IS NULL
                """,
                witness, word.field.rawValue, author.at, number)
            if let value = word.value {
                try insertValue(
                    value, word.field, of: witness, by: .person, at: author.at, expiresOn: expiresOn, act: number)
            }
        }
        let changed = witnesses.sorted()
        try renewInventoryNumbers(of: changed, by: rules, at: author.at)
        if !changed.isEmpty { try settle(changed, by: rules, at: author.at) }
        return act
    }

    private func saidValue(_ field: AssetField, of witness: Int64) throws -> (value: String, expiresOn: String?)? {
        try first(
            """
            SELECT value, expires_on FROM field_value
            WHERE witness = ?1 AND field = ?2 AND source = 'person' AND until IS NULL
            """,
            witness, field.rawValue
        ) { ($0.text(0), $0.textIfPresent(1)) }
    }

    /// A value must fit what there is: schools, rooms, and numbers that are given once.
    private func check(_ value: String, _ word: Word) throws {
        switch word.field {
        case .school: if let number = SchoolNumber(value) { _ = try schoolID(number) }
        case .room:
            let known = try first(
                "SELECT 1 FROM room JOIN asset ON asset.school = room.school WHERE asset.id = ?1 AND name = ?2",
                word.asset, value
            ) { _ in true }
            guard known == true else {
                throw StoreError.refused(
                    "the school of device \(word.asset) has no room '\(value)': add it with 'room add'")
            }
        case .inventoryNumber:
            let other = try first(
                """
                SELECT other.id FROM asset JOIN asset AS other ON other.school = asset.school
                WHERE asset.id = ?1 AND other.id <> ?1 AND other.is_listed AND other.inventory_number = ?2 COLLATE NOCASE
                """,
                word.asset, value
            ) { $0.integer(0) }
            if let other {
                throw StoreError.refused("inventory number \(value) is that of device \(other) already")
            }
        default: break
        }
    }

    /// An inventory number is evidence within the school that it was given in.
    func renewInventoryNumbers(of witnesses: [Int64], by rules: MatchingRules, at time: Int64) throws {
        for witness in witnesses {
            let number =
                try first(
                    """
                    SELECT school.number, value FROM field_value JOIN witness ON witness.id = field_value.witness
                    JOIN school ON school.id = witness.school
                    WHERE witness.id = ?1 AND field = 'inventoryNumber' AND until IS NULL AND field_value.source <> 'agent'
                    ORDER BY field_value.source DESC LIMIT 1
                    """,
                    witness
                ) { rules.placeholders.genuine(.inventoryNumber, "\($0.text(0))/\($0.text(1))") } ?? nil
            let others = try shownEvidence(ofWitness: witness).filter { $0.kind != .inventoryNumber }
            _ = try show(others.union(number.map { [$0] } ?? []), of: witness, at: time, lastSeenAt: time)
        }
    }
}
