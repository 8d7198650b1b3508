import Foundation
import Inventory
import Recordings

/// Smartboards on USB: all are found, as what they are.
enum BoardChapter {
    static func chapter(boards: [URL], agent: MockedAgent) throws -> Chapter {
        var chapter = Chapter("Smartboards", headings: ["recording", "found", "confidence", "model", "expected"])
        var found = 0
        var right = 0
        for (file, sight) in zip(boards, try agent.sights(of: boards)) {
            let board = sight.attached.first(where: \.isInteractive)
            let expected = RecordedBoard.kinds(of: file.lastPathComponent)
            let isRight = board.map { expected.isEmpty || $0.isOne(of: expected) } ?? false
            found += board == nil ? 0 : 1
            right += isRight ? 1 : 0
            let words = expected.isEmpty ? "any" : expected.map(\.rawValue).joined(separator: " or ")
            chapter.rows.append([
                .text(file.deletingPathExtension().lastPathComponent), .text(board?.kind ?? "nothing"),
                .text(board?.confidence ?? "–"), .text(board?.model ?? "–"), .text(words),
            ])
            if !isRight { chapter.misses.append(Miss(file, expected: words, found: board ?? sight.attached.first)) }
        }
        chapter.limits = [
            .atLeast("boards found", found, of: boards.count, percent: 100),
            .atLeast("right kind", right, of: boards.count, percent: 100),
        ]
        return chapter
    }
}
