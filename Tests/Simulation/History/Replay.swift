/// Another order in which the same inputs arrive. What comes from one source keeps its order; what a coordinator does to an asset
/// comes after the asset is there.
package enum Replay: Sendable, CaseIterable {
    /// Later by up to half a day.
    case withinDays
    /// Later by up to two months.
    case lateByMonths
    /// One source after the other.
    case sourceBySource

    package func inputs(of history: History, seed: UInt64) -> [Input] {
        var delays = Delays(self, seed: seed)
        var latest: [Input.Source: Int64] = [:]
        let keyed = history.inputs.enumerated().map { place, input in
            let source = Self.waitsFor(input)
            let key = max(latest[source] ?? 0, input.at + delays.next(of: source))
            latest[source] = key
            return (key: key, place: place, input: input)
        }
        return keyed.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.input)
    }

    /// A person's act waits for the witness that it names, as if it came from there.
    private static func waitsFor(_ input: Input) -> Input.Source {
        guard case .move(let witness, _) = input.act else { return input.source }
        switch witness {
        case .agent(let enrolment), .agentAgain(let enrolment, _), .sight(let enrolment, _, _): return .agent(enrolment)
        case .row(let source, _): return .list(source)
        }
    }
}

/// How much later each input arrives, in seconds.
private struct Delays {
    private let order: Replay
    private var dice: Dice
    private var ofSource: [Input.Source: Int64] = [:]

    init(_ order: Replay, seed: UInt64) {
        self.order = order
        dice = Dice(seed: seed)
    }

    mutating func next(of source: Input.Source) -> Int64 {
        switch order {
        case .withinDays: return Int64(dice.number(0...43_200))
        case .lateByMonths: return Int64(dice.number(0...60 * 86_400))
        case .sourceBySource:
            // Further apart than all moments of a history, so that no two sources mix.
            let delay = ofSource[source] ?? Int64(dice.number(0...1_000_000)) << 36
            ofSource[source] = delay
            return delay
        }
    }
}
