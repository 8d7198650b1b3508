import Console
import Simulation

/// Plays one history, in its own order and in others, and lets a person who knows the truth solve what is open.
struct Trial {
    private let history: History
    private let seed: UInt64
    private let output: any Output

    /// So often the inventory is held against the truth on the way.
    private static let monthInSeconds: Int64 = 30 * 86_400
    /// So often progress is shown.
    private static let inputsAtOnce = 5_000

    init(_ history: History, seed: UInt64, output: any Output) {
        self.history = history
        self.seed = seed
        self.output = output
    }

    func run(orders: Int) throws -> TrialResult {
        let keeper = try StoreKeeper(schools: history.schools)
        let onTheWay = try playMonths(keeper)
        let measure = try measure(keeper)
        let stale = try keeper.store.match(isDry: true, now: 0) { _ in }.map { "\($0)" }
        let grounds = try measure.wrongMerges.prefix(5).map { try keeper.grounds(of: $0) }
        let different = try (0..<orders).compactMap { try difference($0, from: measure.outcome.canonicalText) }
        return TrialResult(
            measure: measure, grounds: grounds, onTheWay: onTheWay, stale: stale, notTaken: keeper.notTaken,
            refused: keeper.refused, orders: orders,
            different: different, unsolved: try unsolved(measure, keeper))
    }

    private func measure(_ keeper: StoreKeeper) throws -> Measure {
        Measure(history.truth, try keeper.outcome(), takesRows: keeper.takesRows)
    }

    /// As it happened.
    private func playMonths(_ keeper: StoreKeeper) throws -> OnTheWay {
        var onTheWay = OnTheWay()
        var rest = history.inputs[...]
        while let first = rest.first {
            output.showProgress("as it happened: \(rest.startIndex) of \(history.inputs.count)")
            let month = rest.prefix { $0.at < first.at + Self.monthInSeconds }
            try keeper.take(month, of: history)
            rest = rest.dropFirst(month.count)
            onTheWay.note(try measure(keeper))
        }
        output.showProgress(nil)
        return onTheWay
    }

    private func difference(_ order: Int, from text: String) throws -> Difference? {
        let kind = Replay.allCases[order % Replay.allCases.count]
        let inputs = kind.inputs(of: history, seed: seed &+ UInt64(order) &+ 1)
        let keeper = try StoreKeeper(schools: history.schools)
        for start in stride(from: 0, to: inputs.count, by: Self.inputsAtOnce) {
            output.showProgress("other order \(order + 1): \(start) of \(inputs.count)")
            try keeper.take(inputs[start..<min(start + Self.inputsAtOnce, inputs.count)], of: history)
        }
        output.showProgress(nil)
        let other = try keeper.outcome().canonicalText
        return other == text ? nil : Difference(order: order + 1, kind: kind, text, other)
    }

    /// Conflicts that are open, or not as the truth says, after one command for each. One answer may close another's question.
    private func unsolved(_ first: Measure, _ keeper: StoreKeeper) throws -> [Outcome.Conflict] {
        let end = (history.inputs.last?.at ?? 0) + 1
        var failed: [Outcome.Conflict] = []
        for conflict in first.outcome.conflicts {
            let before = try measure(keeper)
            guard before.outcome.conflicts.contains(where: { $0.id == conflict.id }) else { continue }
            do {
                try keeper.resolve(conflict, as: before.answer(to: conflict), at: end)
            } catch {
                output.note("conflict \(conflict.id) of \(conflict.witness): \(error)")
                failed.append(conflict)
            }
        }
        let after = try measure(keeper)
        return first.outcome.conflicts.filter { conflict in
            failed.contains { $0.id == conflict.id } || !after.isSettled(conflict.witness)
        }
    }
}

/// The most that was wrong at the end of any month.
struct OnTheWay {
    private(set) var wrongMerges = 0
    private(set) var overwritten = 0

    mutating func note(_ measure: Measure) {
        wrongMerges = max(wrongMerges, measure.wrongMerges.count)
        overwritten = max(overwritten, measure.overwritten.count)
    }
}

/// Where another order gave another inventory.
struct Difference {
    let order: Int
    let kind: Replay
    let onlyBefore: [String]
    let onlyAfter: [String]

    init(order: Int, kind: Replay, _ before: String, _ after: String) {
        self.order = order
        self.kind = kind
        let (before, after) = (Self.lines(before), Self.lines(after))
        onlyBefore = before.subtracting(after).sorted()
        onlyAfter = after.subtracting(before).sorted()
    }

    private static func lines(_ text: String) -> Set<String> { Set(text.split { $0 == "\n" }.map(String.init)) }
}
