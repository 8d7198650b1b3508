import Assets
import Inventory

extension AssetHistory {
    /// What became otherwise in a time, in order. The hosts are the computers at which things were seen, to know of which school they are.
    func changes(in window: Range<Int64>, hosts: HostHistories) -> [Change] {
        var changes: [Change] = []
        var before = state(at: window.lowerBound - 1)
        for moment in turns(in: window) {
            let after = state(at: moment)
            changes += Turn(history: self, before: before, after: after, at: moment, hosts: hosts).changes
            before = after
        }
        return changes
    }

    /// Whether it was seen anywhere again.
    func isSeen(after moment: Int64) -> Bool {
        members.contains { $0.testimony.sights.contains { $0.period.since > moment } }
    }
}

/// The computers at which things were seen, by the witnesses of their agents.
struct HostHistories {
    private let histories: [AssetHistory]
    private let byMachine: [Int64: [Int]]

    init(_ histories: [AssetHistory]) {
        self.histories = histories
        var byMachine: [Int64: [Int]] = [:]
        for (index, history) in histories.enumerated() {
            for member in history.members where member.teller.source == .agent {
                byMachine[member.teller.id, default: []].append(index)
            }
        }
        self.byMachine = byMachine
    }

    /// The asset that a machine was at a moment.
    func asset(ofMachine machine: Int64, at moment: Int64) -> AssetHistory? {
        byMachine[machine]?.lazy.map { histories[$0] }.first { history in
            history.members.contains { $0.teller.id == machine && $0.period.covers(moment) }
        }
    }
}

/// One moment at which an asset became otherwise.
private struct Turn {
    let history: AssetHistory
    let before: AssetState
    let after: AssetState
    let at: Int64
    let hosts: HostHistories

    var changes: [Change] {
        if before.members.isEmpty { return after.members.isEmpty ? [] : [beginning] }
        if after.members.isEmpty { return [end] }
        let parts = Component.Kind.allCases.flatMap(partChanges)
        let told = Set(parts.compactMap { $0.before?.component?.kind ?? $0.after?.component?.kind })
        return joinings + valueChanges(besides: told) + parts + sightChanges
    }

    private func change(
        _ kind: Change.Kind, _ before: Shown?, _ after: Shown?, by source: ValueSource? = nil, act: Int64? = nil,
        isNotable: Bool = true
    ) -> Change {
        Change(
            at: at, asset: asset, kind: kind, before: before, after: after, source: source, isNotable: isNotable,
            actNumber: act)
    }

    /// As it is shown now; of one that is no more, as it was.
    private var asset: ChangedAsset {
        let state = after.members.isEmpty ? before : after
        return ChangedAsset(
            id: history.asset, school: state[.school].flatMap { SchoolNumber($0) }, kind: state.kind,
            maker: state[.maker], model: state[.model])
    }
}

// MARK: what it is made of

extension Turn {
    private var beginning: Change {
        let from = after.members.lazy.compactMap(\.before).first { $0 != history.asset }
        if let from { return change(.split, .asset(from, place: nil), nil) }
        if at > history.beginning { return change(.returned, nil, nil) }
        return change(.appeared, nil, host(of: after.sight), by: after.values[.kind]?.source)
    }

    private var end: Change {
        let to = before.members.lazy.compactMap(\.after).first { $0 != history.asset }
        if let to { return change(.merged, nil, .asset(to, place: nil)) }
        return change(before.members.allSatisfy(\.isWithdrawn) ? .withdrawn : .held, nil, nil)
    }

    /// The view of one more host is told as a sighting.
    private var joinings: [Change] {
        let known = Set(before.members.map(\.teller.id))
        return after.members.filter { !known.contains($0.teller.id) && $0.teller.source != .host }.map { member in
            let sources: [Teller.Source: ValueSource] = [.imported: .imported, .typed: .person]
            return change(
                .joined, member.before.map { .asset($0, place: nil) }, nil,
                by: sources[member.teller.source] ?? .agent, isNotable: false)
        }
    }
}

// MARK: what is known of it

extension Turn {
    /// Of the components that were told before, the sum is not told again.
    private func valueChanges(besides told: Set<Component.Kind>) -> [Change] {
        AssetField.allCases.compactMap { field in
            guard field.parts.map({ !told.contains($0) }) ?? true else { return nil }
            return valueChange(field)
        }
    }

    private func valueChange(_ field: AssetField) -> Change? {
        let (old, new) = (before.values[field], after.values[field])
        guard old?.value != new?.value else { return confirmation(of: old, by: new) }
        let act = new?.period.since == at && new?.begunBy != nil ? new?.begunBy : old?.endedBy
        let isOfPerson = old?.source == .person || new?.source == .person
        // On the first day an agent gets to know its machine.
        if old == nil, !isOfPerson, at < history.beginning + 86_400 { return nil }
        return change(
            field == .school ? .moved : .changed, old.map { .value(field, $0.value) },
            new.map { .value(field, $0.value) }, by: isOfPerson ? .person : (new ?? old)?.source, act: act,
            isNotable: isOfPerson || old != nil && new != nil && !field.isRoutine)
    }

    private func confirmation(of old: ToldValue?, by new: ToldValue?) -> Change? {
        guard let old, let new, let act = new.begunBy, new.period.since == at, new.source == .person,
            old.source != .person
        else { return nil }
        return change(
            .confirmed, nil, .value(new.field, new.value), by: .person, act: act, isNotable: false)
    }
}

extension AssetField {
    /// Of a sum, what it is the sum of.
    fileprivate var parts: Component.Kind? {
        switch self {
        case .memoryInBytes: .memoryModule
        case .storageInBytes: .disk
        default: nil
        }
    }

    /// Becomes otherwise by itself, month by month.
    fileprivate var isRoutine: Bool { [.osVersion, .osSupportedUntil].contains(self) }
}

// MARK: what is in it

extension Turn {
    /// What went and what came of one kind at once, one for one. What is read for the first time was there before.
    private func partChanges(_ kind: Component.Kind) -> [Change] {
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
    fileprivate var isNotable: Bool { [.processor, .memoryModule, .disk, .battery].contains(self) }
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

extension Shown {
    fileprivate var component: Component? {
        if case .component(let component) = self { component } else { nil }
    }
}

// MARK: where it is

extension Turn {
    private var sightChanges: [Change] {
        switch (before.sight, after.sight) {
        case (let old?, let new?) where old.isThere && !new.isThere:
            [change(.vanished, host(of: old), nil, by: .agent, isNotable: !history.isSeen(after: at))]
        case (let old, let new?) where new.isThere && (old.map { !$0.isThere || $0.sight != new.sight } ?? true):
            [arrival(from: old, at: new)]
        default: []
        }
    }

    private func arrival(from old: AssetState.Place?, at new: AssetState.Place) -> Change {
        let host = hosts.asset(ofMachine: new.sight.machine, at: at)
        let home = host?.state(at: at)[.school]
        let isElsewhere = home != nil && home != after[.school]
        let isOther = old?.sight.machine != new.sight.machine
        return change(
            isElsewhere ? .elsewhere : .seenAt, self.host(of: old), self.host(of: new), by: .agent,
            isNotable: isOther && (isElsewhere || !new.sight.isAtPortable))
    }

    private func host(of place: AssetState.Place?) -> Shown? {
        guard let sight = place?.sight,
            let host = hosts.asset(ofMachine: sight.machine, at: max(at, sight.period.since))
        else { return nil }
        return .asset(host.asset, place: sight.place)
    }
}
