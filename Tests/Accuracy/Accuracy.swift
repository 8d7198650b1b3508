import Console
import Foundation

/// All that was measured, for people and for programs.
struct Accuracy: Encodable {
    let folder: String
    let chapters: [Chapter]
    /// What the folder does not have, so that it was not measured.
    let absent: [String]
    let holds: Bool

    init(folder: String, chapters: [Chapter], absent: [String]) {
        self.folder = folder
        self.chapters = chapters
        self.absent = absent
        holds = chapters.allSatisfy { $0.limits.allSatisfy(\.holds) }
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    func text(for output: any Output) -> String {
        let missing = absent.map { "not measured, absent: \($0)\n" }.joined()
        let broken = chapters.flatMap(\.limits).count { !$0.holds }
        let end = broken == 0 ? "all limits are held\n" : "limits that are not held: \(broken)\n"
        return chapters.map { $0.text(for: output) + "\n" }.joined() + missing + end
    }
}

extension Chapter {
    fileprivate func text(for output: any Output) -> String {
        [title + "\n", table(for: output), limitTable(for: output), missList].filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    /// A table that is narrower than this hides what it is for.
    private static func width(_ output: any Output) -> Int { max(110, output.columns) }

    private func table(for output: any Output) -> String {
        let columns = headings.indices.map { index in
            let isNumber = rows.first.map { if case .number = $0[index] { true } else { false } } ?? false
            return TextTable.Column(
                headings[index], alignment: isNumber ? .right : .left, mayShrink: index == headings.count - 1,
                minimumWidth: 20)
        }
        return TextTable(columns: columns, rows: rows.map { $0.map(\.text) }, sentenceWhenEmpty: "none")
            .text(width: Self.width(output))
    }

    private func limitTable(for output: any Output) -> String {
        guard !limits.isEmpty else { return "" }
        let columns: [TextTable.Column] = [
            .init("what must hold"), .init("measured", alignment: .right), .init("limit"), .init(""),
        ]
        let rows = limits.map { limit in
            [limit.what, Cell.number(limit.measured).text, limit.limit, limit.holds ? "ok" : "NOT HELD"]
        }
        return TextTable(columns: columns, rows: rows, sentenceWhenEmpty: "").text(width: Self.width(output))
    }

    /// Nothing is cut, whatever the width of the terminal.
    private var missList: String {
        misses.flatMap(\.lines).map { Visible.text($0) + "\n" }.joined()
    }
}

extension TextTable {
    fileprivate func text(width: Int) -> String { lines(width: width).map { $0 + "\n" }.joined() }
}

extension Miss {
    fileprivate var lines: [String] {
        let head = ["miss: \(file)", "      expected \(expected), found \(found), \(confidence)"]
        return reasons.isEmpty ? head : head + ["      because \(reasons.joined(separator: "; "))"]
    }
}
