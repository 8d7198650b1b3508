import Inventory

extension AssetTurn {
    /// What went and what came of one kind at once, one for one. What is read for the first time was there before.
    func partChanges(_ kind: Component.Kind) -> [Change] {
        guard let old = before.parts[kind], let new = after.parts[kind] else { return [] }
        let (gone, added) = (old.without(new).shown, new.without(old).shown)
        let isNotable = kind.isNotable
        let swapped = min(gone.count, added.count)
        return zip(gone, added).map { change(.partReplaced, $0, $1, by: .agent, isNotable: isNotable) }
            + gone.dropFirst(swapped).map { change(.partGone, $0, nil, by: .agent, isNotable: isNotable) }
            + added.dropFirst(swapped).map { change(.partAdded, nil, $0, by: .agent, isNotable: isNotable) }
    }
}

extension Component.Kind {
    /// What is plugged in and out every day is not.
    var isNotable: Bool { [.processor, .memoryModule, .disk, .battery].contains(self) }
}

extension [Component] {
    /// Those that are not among the others, wherever these are.
    fileprivate func without(_ others: [Component]) -> [Component] {
        var rest = others.map(\.look)
        return filter { component in
            guard let place = rest.firstIndex(of: component.look) else { return true }
            rest.remove(at: place)
            return false
        }
    }

    fileprivate var shown: [Shown] { sorted { $0.place < $1.place }.map { .component($0) } }
}
