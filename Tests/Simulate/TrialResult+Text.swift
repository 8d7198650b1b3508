import Console
import Simulation

// For people.
extension TrialResult {
    func text(for output: any Output) -> String {
        let width = max(110, output.columns)
        let broken = limits.count { !$0.holds }
        let end = broken == 0 ? "all limits are held" : "limits that are not held: \(broken)"
        let tables = [happenings, numbers, limitTable].map { $0.lines(width: width).map { $0 + "\n" }.joined() }
        let text = explanation.lines.map { Visible.text($0) + "\n" }.joined()
        return (tables + [text]).filter { !$0.isEmpty }.joined(separator: "\n") + "\n" + end + "\n"
    }

    private var happenings: TextTable {
        let kinds = Happening.allCases.map(row).filter { $0.dropFirst().contains { $0 != "0" } }
        return TextTable(
            columns: [.init("what happened")]
                + ["times", "came back", "recognised", "conflict", "missed", "untellable"].map {
                    .init($0, alignment: .right)
                },
            rows: kinds, sentenceWhenEmpty: "nothing happened")
    }

    private func row(_ happening: Happening) -> [String] {
        let own = recognitions.filter { $0.comeback.happening == happening }
        let counts = Recognition.allCases.map { kind in own.count { $0.recognition == kind } }
        let numbers = [measure.truth.counts[happening] ?? 0, own.count] + counts
        return [happening.rawValue] + numbers.map { String($0) }
    }

    private var numbers: TextTable {
        let outcome = measure.outcome
        let rows: [(String, Int)] = [
            ("assets", outcome.assets.count), ("open conflicts", outcome.conflicts.count),
            ("things with more than one asset", measure.duplicates.count),
            ("wrong merges at the end of a month, at most", onTheWay.wrongMerges),
            ("machines overwritten at the end of a month, at most", onTheWay.overwritten),
            ("clones named that are none", outcome.clones.subtracting(measure.truth.clones).count),
            ("reports refused: another has their number", refused), ("other orders played", orders),
        ]
        let left = notTaken.sorted { $0.key < $1.key }.map { ("not taken by the store: \($0.key)", $0.value) }
        return TextTable(
            columns: [.init("what is there"), .init("number", alignment: .right)],
            rows: (rows + left).map { [$0.0, "\($0.1)"] }, sentenceWhenEmpty: "")
    }

    private var limitTable: TextTable {
        TextTable(
            columns: [.init("what must hold"), .init("measured", alignment: .right), .init("limit"), .init("")],
            rows: limits.map { [$0.what, $0.measured, $0.limit, $0.holds ? "ok" : "NOT HELD"] }, sentenceWhenEmpty: "")
    }

    private var explanation: Explanation { Explanation(self) }
}
