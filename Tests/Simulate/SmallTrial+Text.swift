import Console
import Simulation

// For people.
extension SmallTrial {
    private static let violationsAtMost = 20

    func text(for output: any Output, title: String) -> String {
        let table = TextTable(
            columns: [.init("what happened")] + Recognition.allCases.map { .init($0.rawValue, alignment: .right) },
            rows: Happening.allCases.filter { returns[$0] != nil }.map(row), sentenceWhenEmpty: "nothing came back")
        let lines = table.lines(width: max(110, output.columns))
        let told = violations.prefix(Self.violationsAtMost) + misses
        let end = "\(title): \(violations.count) violations, \(count(.conflict)) conflicts, \(count(.missed)) missed"
        return (lines + told.map(Visible.text) + [end]).map { $0 + "\n" }.joined()
    }

    private func row(_ happening: Happening) -> [String] {
        [happening.rawValue] + Recognition.allCases.map { "\(returns[happening]?[$0] ?? 0)" }
    }
}
