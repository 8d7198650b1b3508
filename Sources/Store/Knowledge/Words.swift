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
}

extension Connection {
    func say(
        _ words: [Word], _ what: String, expiresOn: Day? = nil, by author: Author, _ rules: MatchingRules
    ) throws -> Int64? {
        let words = try withRooms(words)
        let news = try words.filter { try isNews($0, expiresOn) }
        guard !news.isEmpty else { return nil }
        for word in news { try check(word, among: words) }
        let act = try insertAct(what, by: author)
        var witnesses: Set<Int64> = []
        for word in news { witnesses.formUnion(try put(word, expiresOn: expiresOn?.iso, act: act, at: author.at)) }
        try renewSaidEvidence(of: witnesses.sorted(), by: rules, at: author.at)
        try settle(witnesses.sorted(), by: rules, at: author.at)
        return act
    }

    private func isNews(_ word: Word, _ expiresOn: Day?) throws -> Bool {
        _ = try firstWitness(of: word.asset)
        let known = try saidValue(word.field, ofAsset: word.asset)
        guard let value = word.value else { return known != nil }
        return known?.value != value || known?.expiresOn != expiresOn?.iso
    }

    /// Writes a word down with the first witness of its asset. One that is taken back is so with all witnesses: those of things that were
    /// merged have words of their own.
    /// - Returns: the witnesses of which something else is said now.
    @discardableResult
    func put(_ word: Word, expiresOn: String?, act: Int64, at time: Int64) throws -> [Int64] {
        let witness = try firstWitness(of: word.asset)
        let changed = word.value == nil ? try witnesses(of: word.asset) : [witness]
        for witness in changed {
            try run(
                """
                UPDATE field_value SET until = ?3, ended_by = ?4
                WHERE witness = ?1 AND field = ?2 AND source = 'person' AND until IS NULL
                """,
                witness, word.field.rawValue, time, act)
        }
        if let value = word.value {
            try insertValue(value, word.field, of: witness, by: .person, at: time, expiresOn: expiresOn, act: act)
        }
        return changed
    }

    /// What people say of an asset, the latest word if there are several.
    func saidValue(_ field: AssetField, ofAsset asset: Int64) throws -> (value: String, expiresOn: String?)? {
        try first(
            """
            SELECT value, expires_on FROM field_value JOIN witness ON witness.id = field_value.witness
            WHERE asset = ?1 AND field = ?2 AND field_value.source = 'person' AND until IS NULL
            ORDER BY since DESC, key LIMIT 1
            """,
            asset, field.rawValue
        ) { ($0.text(0), $0.textIfPresent(1)) }
    }
}
