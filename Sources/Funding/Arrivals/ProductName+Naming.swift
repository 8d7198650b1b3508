/// What the description of a line says of a model.
enum Naming {
    case names
    /// It names no model at all: "Laptop 14 inch".
    case isSilent
    /// It names another one.
    case differs
}

extension ProductName {
    /// What this description says of a model.
    func naming(of model: ProductName) -> Naming {
        guard Self.agree(makers, model.makers), Self.agree(series, model.series), marksAgree(with: model) else {
            return .differs
        }
        let shared = numbers.intersection(model.numbers)
        if !shared.isEmpty {
            // The 56 of A515-56; who leaves it out means any.
            let ends = { (name: ProductName) in name.editions.filter { shared.contains($0.before ?? "") } }
            return Self.agree(ends(self), ends(model)) ? .names : .differs
        }
        if model.numbers.isEmpty, let naming = naming(ofWordsOf: model) { return naming }
        return numbers.isEmpty ? .isSilent : .differs
    }

    /// Of a model without a number of its own: iPad, Surface Go 3, HP Chromebook 11 G8. `nil` if it has nothing to do with the words here.
    private func naming(ofWordsOf model: ProductName) -> Naming? {
        let wanted = model.allEditions
        guard !model.names.isEmpty else {
            return !wanted.isEmpty && wanted.isSubset(of: allEditions.union(sizes)) ? .names : nil
        }
        guard !names.isDisjoint(with: model.names) else { return nil }
        guard variants == model.variants else { return .differs }
        guard names.isSuperset(of: model.names) else { return nil }
        let own = Set(editions.filter { model.names.contains($0.before ?? "") }.map(\.number))
        return Self.agree(own.union(generations), wanted) ? .names : .differs
    }

    private var allEditions: Set<String> { generations.union(editions.map(\.number)) }

    /// 9 of `g9`.
    private var generations: Set<String> { Set(marks.filter { $0.first == "g" }.map { String($0.dropFirst()) }) }

    /// The generation of a processor may stand beside that of the model.
    private func marksAgree(with model: ProductName) -> Bool {
        ["g", "m"].allSatisfy { letter in
            Self.agree(marks.filter { $0.first == letter }, model.marks.filter { $0.first == letter })
        }
    }

    /// Of what both say, one at least is the same.
    private static func agree<Word: Hashable>(_ one: Set<Word>, _ other: Set<Word>) -> Bool {
        one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
    }
}
