package import Assets
package import Inventory
import SQLite

/// A device that a person types in, as no agent can report it.
package struct TypedDevice: Sendable {
    package let school: SchoolNumber
    package let kind: DeviceKind
    /// In their canonical forms; of school and kind only the two above count.
    package let values: [AssetField: String]

    package init(school: SchoolNumber, kind: DeviceKind, values: [AssetField: String] = [:]) {
        self.school = school
        self.kind = kind
        self.values = values
    }
}

package enum TypedOutcome: Sendable, Equatable {
    case added(asset: Int64, act: Int64)
    /// Nobody can tell whether it is one of these assets: it waits for a person.
    case held(conflict: Int64, like: [Int64], act: Int64)
}

extension Store {
    /// Adds a device, with all that is said of it.
    ///
    /// - Parameters:
    ///   - device: what is known of it.
    ///   - isAnother: whether the person says that it is none of those that it looks like.
    ///   - author: who says so.
    /// - Returns: its number, or the conflict as which it waits.
    /// - Throws: `StoreError` that names the asset which it clearly is, or what does not fit.
    package func add(_ device: TypedDevice, isAnother: Bool = false, by author: Author) throws -> TypedOutcome {
        let rules = rules
        return try write { connection in
            let act = try connection.insertAct("add \(device.sentence) to \(device.school)", by: author)
            let witness = try connection.insertTyped(device, by: rules, act: act, at: author.at)
            try connection.settle([witness], by: rules.matching, at: author.at)
            let likeness = try connection.likeness(of: witness, by: rules.matching)
            if isAnother {
                try connection.setApart(witness, from: likeness.witnesses, act: act)
                try connection.settle([witness], by: rules.matching, at: author.at)
            } else if let sentence = likeness.refusal {
                throw StoreError.refused(sentence)
            }
            return try connection.outcome(of: witness, act: act, by: rules.matching)
        }
    }
}

/// What a typed device turned out to look like.
private struct Likeness {
    /// Assets that it may be, the most alike first.
    var assets: [Int64] = []
    /// All witnesses of these, or of what waits for a decision itself.
    var witnesses: [Int64] = []
    /// If it clearly is one of them.
    var refusal: String?
}

extension TypedDevice {
    /// `projector Epson X4YZ1234567`
    fileprivate var sentence: String {
        let names = [AssetField.maker, .model, .inventoryNumber, .serial].compactMap { values[$0] }
        return ([kind.words.en] + names).joined(separator: " ")
    }

    /// What is written down, in the order of the fields. The maker gets the name by which agents know it.
    fileprivate func values(by tables: Tables) -> [(AssetField, String)] {
        var values = values
        values[.school] = nil
        values[.kind] = kind.rawValue
        values[.maker] = tables.maker(values[.maker]) ?? values[.maker]
        return values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension Connection {
    fileprivate func insertTyped(_ device: TypedDevice, by rules: Rules, act: Int64, at time: Int64) throws -> Int64 {
        let school = try schoolID(device.school)
        if let room = device.values[.room] { _ = try roomID(room, school: school) }
        if let number = device.values[.inventoryNumber],
            let holder = try holders(ofInventoryNumber: number, school: school).first
        {
            throw StoreError.isHeld(number, by: holder)
        }
        let placedAt = try placeAfterAll(from: time)
        try run(
            """
            INSERT INTO witness (key, source, school, first_at, last_at, act) VALUES (?1, 'typed', ?2, ?3, ?3, ?4)
            """,
            "typed \(act)", school, placedAt, act)
        let witness = lastInsertedID
        for (field, value) in device.values(by: rules.judgement) {
            try insertValue(value, field, of: witness, by: .person, at: time, act: act)
        }
        try renewSaidEvidence(of: [witness], by: rules.matching, at: placedAt)
        return witness
    }

    /// What is typed in is placed after all that is there, whatever the clocks said: it never takes the place of something known.
    private func placeAfterAll(from time: Int64) throws -> Int64 {
        try max(time, first("SELECT max(first_at) FROM witness") { $0.integer(0) + 1 } ?? time)
    }

    fileprivate func likeness(of witness: Int64, by rules: MatchingRules) throws -> Likeness {
        let neighbourhood = try Neighbourhood(around: [witness], self, by: rules)
        let ids = Dictionary(uniqueKeysWithValues: neighbourhood.witnesses.map { ($0.witness.key, $0) })
        let own = neighbourhood.witnesses.first { $0.id == witness }
        let ground = neighbourhood.placement(by: rules).grounds[own?.witness.key ?? ""]
        let (keys, isClear) = ground?.alike(from: rules.weights.clear) ?? ([], false)
        let alike = keys.compactMap { ids[$0] }
        let assets = alike.compactMap(\.asset)
        var likeness = Likeness(assets: assets)
        likeness.witnesses = neighbourhood.witnesses.filter { member in
            member.id != witness && (alike.contains { $0.id == member.id } || member.asset.map(assets.contains) == true)
        }.map(\.id)
        if isClear { likeness.refusal = Likeness.refusal(assets.first) }
        return likeness
    }

    fileprivate func setApart(_ witness: Int64, from others: [Int64], act: Int64) throws {
        for other in others {
            try run("INSERT INTO decision (one, other, is_same, act) VALUES (?1, ?2, 0, ?3)", witness, other, act)
        }
    }

    fileprivate func outcome(of witness: Int64, act: Int64, by rules: MatchingRules) throws -> TypedOutcome {
        if let asset = try first("SELECT asset FROM witness WHERE id = ?1", witness, value: { $0.integerIfPresent(0) })
            ?? nil
        {
            return .added(asset: asset, act: act)
        }
        let conflict = try first("SELECT id FROM conflict WHERE witness = ?1 AND closed_at IS NULL", witness) {
            $0.integer(0)
        }
        guard let conflict else { throw StoreError.refused(Likeness.refusal(nil)) }
        let assets = try likeness(of: witness, by: rules).assets
        return .held(conflict: conflict, like: Array(Set(assets)).sorted(), act: act)
    }
}

extension Likeness {
    fileprivate static func refusal(_ asset: Int64?) -> String {
        guard let asset else {
            return "it looks like a device that waits for a decision: see 'inkaart-collector conflict list'"
        }
        return "it is device \(asset), by its numbers: change that with 'device set \(asset)', "
            + "or add it with --anyway if it is another one"
    }
}

extension Placement.Ground {
    /// Keys of the witnesses that it may be one thing with, the most alike first, and whether it clearly is. Two that were typed in are
    /// never joined by themselves, but what would join others is clear enough to ask.
    fileprivate func alike(from clear: Int) -> (keys: [String], isClear: Bool) {
        switch self {
        case .clearMiss, .decided: ([], false)
        case .clearMatch(let key, _): ([key], true)
        case .held(let doubt):
            (
                doubt.candidates.map(\.key),
                doubt.cause == .unsure && (doubt.candidates.first?.comparison.points ?? 0) >= clear
            )
        }
    }
}
