import Simulation

/// All that was measured.
struct TrialResult {
    let measure: Measure
    /// Why the store holds the first of the wrong merges for one thing.
    let grounds: [[String]]
    let onTheWay: OnTheWay
    /// What matching everything again would change.
    let stale: [String]
    let notTaken: [String: Int]
    let refused: Int
    let orders: Int
    let different: [Difference]
    let unsolved: [Outcome.Conflict]
    let recognitions: [(comeback: Truth.Return, recognition: Recognition)]
    let limits: [Limit]

    /// What must hold, and what was measured.
    struct Limit {
        let what: String
        let measured: String
        let limit: String
        let holds: Bool

        static func none(_ what: String, _ count: Int) -> Limit {
            Limit(what: what, measured: "\(count)", limit: "none", holds: count == 0)
        }

        static func share(_ what: String, _ part: Int, of whole: Int, atLeast least: Double) -> Limit {
            let share = whole == 0 ? 100 : Double(part) / Double(whole) * 100
            return Limit(what: what, measured: text(share), limit: "at least \(least) %", holds: share >= least)
        }

        static func share(_ what: String, _ part: Int, of whole: Int, atMost most: Double) -> Limit {
            let share = whole == 0 ? 0 : Double(part) / Double(whole) * 100
            return Limit(what: what, measured: text(share), limit: "at most \(most) %", holds: share <= most)
        }

        private static func text(_ share: Double) -> String { "\((share * 100).rounded() / 100) %" }
    }

    init(
        measure: Measure, grounds: [[String]], onTheWay: OnTheWay, stale: [String], notTaken: [String: Int],
        refused: Int, orders: Int,
        different: [Difference], unsolved: [Outcome.Conflict]
    ) {
        self.measure = measure
        self.onTheWay = onTheWay
        self.stale = stale
        self.grounds = grounds
        self.notTaken = notTaken
        self.refused = refused
        self.orders = orders
        self.different = different
        self.unsolved = unsolved
        recognitions = measure.recognitions
        limits =
            Self.limits(measure, recognitions, different: different.count, unsolved: unsolved.count)
            + [.none("matches that are out of date", stale.count)]
    }

    var holds: Bool { limits.allSatisfy(\.holds) }

    private static func limits(
        _ measure: Measure, _ recognitions: [(comeback: Truth.Return, recognition: Recognition)], different: Int,
        unsolved: Int
    ) -> [Limit] {
        let clones = measure.truth.clones
        let named = clones.intersection(measure.outcome.clones)
        var limits: [Limit] = [
            .none("wrong merges", measure.wrongMerges.count),
            .none("machines overwritten", measure.overwritten.count),
            .none("witnesses without an asset or a conflict", measure.lostWitnesses.count),
        ]
        limits += shares(recognitions, of: .computer, "computers")
        limits += shares(recognitions, of: .attached, "attached things")
        limits.append(.none("conflicts that one command did not solve", unsolved))
        limits.append(.share("clones named", named.count, of: clones.count, atLeast: 100))
        limits.append(.none("other orders with another inventory", different))
        return limits
    }

    /// What shows nothing that only it has does not count: nobody could tell.
    private static func shares(
        _ all: [(comeback: Truth.Return, recognition: Recognition)], of kind: Thing.Kind, _ words: String
    ) -> [Limit] {
        let returned = all.filter { $0.comeback.thing.kind == kind && $0.recognition != .untellable }
        let recognised = returned.count { $0.recognition == .recognised }
        let conflicts = returned.count { $0.recognition == .conflict }
        return [
            .share("\(words) that came back, recognised", recognised, of: returned.count, atLeast: 99),
            .share("\(words) that came back, left to a person", conflicts, of: returned.count, atMost: 1),
        ]
    }
}
