import Assets
import Inventory

/// All that the witnesses of one asset told and saw, each with its time.
struct AssetHistory: Sendable {
    let asset: Int64
    var members: [Member]

    /// One witness, and when it was part of the asset.
    struct Member: Sendable {
        let teller: Teller
        let period: Period
        /// The asset that it was part of just before and just after.
        var before: Int64?
        var after: Int64?
        /// Whether its end was that of what an act brought: it waits for nobody.
        var isWithdrawn = false
        var testimony = Testimony()
    }

    /// The first moment at which there was such an asset.
    var beginning: Int64 { members.lazy.map(\.period.since).min() ?? .max }
}

/// What one witness told and saw.
struct Testimony: Sendable {
    var values: [ToldValue] = []
    var parts: [Part] = []
    var sights: [Sight] = []
}

/// A component of a host, and when it was there.
struct Part: Sendable {
    let component: Component
    let period: Period
}

/// An attached thing at a host, by the host's device.
struct Sight: Sendable, Equatable {
    /// The agent's witness at which it is.
    let machine: Int64
    let place: String
    /// Until the first report without it.
    let period: Period
    /// When it was seen there last; `nil` while it is.
    let lastAt: Int64?
    let isAtPortable: Bool
}

extension AssetHistory {
    /// Each moment at which something began or ended, in order, each once.
    func turns(in window: Range<Int64>) -> [Int64] {
        var moments: Set<Int64> = []
        func add(_ period: Period) { moments.formUnion([period.since, period.until].lazy.filter(window.contains)) }
        for member in members {
            add(member.period)
            member.testimony.values.forEach { add($0.period) }
            member.testimony.parts.forEach { add($0.period) }
            member.testimony.sights.forEach { add($0.period) }
        }
        return moments.sorted()
    }

    /// The asset as it was shown at a moment.
    func state(at moment: Int64) -> AssetState {
        let present = members.filter { $0.period.covers(moment) }
        return AssetState(
            asset: asset, members: present, values: ShownValues(told: present, at: moment),
            parts: Self.parts(told: present, at: moment), sight: Self.sight(told: present, at: moment))
    }

    /// Of each kind what the latest agent says that said anything of that kind yet; an agent that cannot read a section takes nothing out.
    private static func parts(told members: [Member], at moment: Int64) -> [Component.Kind: [Component]] {
        var shown: [Component.Kind: [Component]] = [:]
        let ordered = members.filter { !$0.testimony.parts.isEmpty }
            .sorted { Precedence(of: $0.teller, at: moment) < Precedence(of: $1.teller, at: moment) }
        for member in ordered {
            let known = member.testimony.parts.filter { $0.period.since <= moment }
            for (kind, parts) in Dictionary(grouping: known, by: \.component.kind) where shown[kind] == nil {
                shown[kind] = parts.filter { $0.period.covers(moment) }.map(\.component)
            }
        }
        return shown
    }

    /// Where it is, or else was last; at a fixed computer rather than at one that is carried around.
    private static func sight(told members: [Member], at moment: Int64) -> AssetState.Place? {
        let known = members.flatMap(\.testimony.sights).filter { $0.period.since <= moment }
        let best = known.max { left, right in
            let ranks = [left, right].map { ($0.period.covers(moment) ? 2 : 0) + ($0.isAtPortable ? 0 : 1) }
            return (ranks[0], left.period.since) < (ranks[1], right.period.since)
        }
        return best.map { AssetState.Place(sight: $0, isThere: $0.period.covers(moment)) }
    }
}

/// An asset as it was shown at one moment.
struct AssetState: Sendable {
    let asset: Int64
    /// Nobody: then there was no such asset.
    let members: [AssetHistory.Member]
    let values: ShownValues
    let parts: [Component.Kind: [Component]]
    let sight: Place?

    struct Place: Sendable {
        let sight: Sight
        let isThere: Bool
    }

    subscript(field: AssetField) -> String? { values.text(of: field) }

    /// UTC seconds.
    var firstSeenAt: Int64? { members.lazy.map(\.teller.firstAt).min() }

    var kind: DeviceKind { self[.kind].flatMap(DeviceKind.init(rawValue:)) ?? .unknown }

    /// Certain where a person or an import says the kind.
    func confidence(at moment: Int64) -> String {
        if let told = values[.kind], told.source != .agent { return Confidence.certain.rawValue }
        let first = members.min { Precedence(of: $0.teller, at: moment) < Precedence(of: $1.teller, at: moment) }
        return first?.teller.confidence ?? Confidence.possible.rawValue
    }
}
