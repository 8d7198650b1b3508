import Assets
import Inventory

/// One moment at which an asset became otherwise.
struct AssetTurn {
    let history: AssetHistory
    let before: AssetState
    let after: AssetState
    let at: Int64
    let hosts: HostHistories
    /// Whether it has to be told of which school it was when something was said.
    let isOfSeveralSchools: Bool

    var changes: [Change] {
        if before.members.isEmpty { return after.members.isEmpty ? [] : [beginning] }
        if after.members.isEmpty { return [end] }
        let parts = after.parts.isEmpty ? [] : Component.Kind.allCases.flatMap(partChanges)
        let told = Set(parts.compactMap { $0.before?.component?.kind ?? $0.after?.component?.kind })
        return joinings + valueChanges(besides: told) + parts + sightChanges
    }

    func change(
        _ kind: Change.Kind, _ before: Shown?, _ after: Shown?, by source: ValueSource? = nil, act: Int64? = nil,
        isNotable: Bool = true
    ) -> Change {
        let origins = isOfSeveralSchools ? Change.Origins(self.before[.school], self.after[.school]) : nil
        return Change(
            at: at, asset: asset, kind: kind, before: before, after: after, origins: origins, source: source,
            isNotable: isNotable, actNumber: act)
    }

    /// As it is shown now; of one that is no more, as it was.
    private var asset: ChangedAsset {
        let state = after.members.isEmpty ? before : after
        return ChangedAsset(
            id: history.asset, school: state[.school].flatMap { SchoolNumber($0) }, kind: state.kind,
            maker: state[.maker], model: state[.model])
    }
}

extension AssetTurn {
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

extension Shown {
    fileprivate var component: Component? {
        if case .component(let component) = self { component } else { nil }
    }
}
