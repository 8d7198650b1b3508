/// What an inventory says after all inputs.
package struct Outcome: Sendable {
    package struct Asset: Sendable {
        package let id: Int64
        package var witnesses: [Witness] = []
        /// What it shows of itself, by the name of the field.
        package var fields: [String: String] = [:]
        /// As the newest facts of it say.
        package var processor: String?

        package init(id: Int64) { self.id = id }
    }

    /// Something that a person has to decide: whether this witness is of that asset.
    package struct Conflict: Sendable {
        package let id: Int64
        package let witness: Witness
        /// The store's word for why.
        package let cause: String

        package init(id: Int64, witness: Witness, cause: String) {
            self.id = id
            self.witness = witness
            self.cause = cause
        }
    }

    package var assets: [Asset]
    package var conflicts: [Conflict]
    /// Enrolments that are named as clones.
    package var clones: Set<String>

    /// What waits for a person together with the witness of a conflict.
    package var waiting: Set<Witness>

    package init(
        assets: [Asset], conflicts: [Conflict], clones: Set<String> = [], waiting: Set<Witness> = []
    ) {
        self.waiting = waiting
        self.assets = assets
        self.conflicts = conflicts
        self.clones = clones
    }

    /// One text for one inventory: without the numbers that the order of arrival gives.
    package var canonicalText: String {
        let lines = assets.map { asset in
            let fields = asset.fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            return (asset.witnesses.sorted().map(\.description) + fields).joined(separator: "; ")
        }
        let open = conflicts.map { "conflict \($0.witness): \($0.cause)" }
        return (lines.sorted() + open.sorted()).map { $0 + "\n" }.joined()
    }
}
