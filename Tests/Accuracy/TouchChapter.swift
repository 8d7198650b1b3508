import Foundation

/// Touchscreens and frames by themselves, without the computer they are at.
enum TouchChapter {
    static func chapter(touchscreens: [URL], agent: MockedAgent) throws -> Chapter {
        var chapter = Chapter(
            "Touchscreens of all makers", headings: ["taken for", "confidence", "recordings", "which"])
        var claims: [String: [URL]] = [:]
        var boards = 0
        for (file, sight) in zip(touchscreens, try agent.sights(of: touchscreens)) {
            let claim = sight.attached.first(where: \.isInteractive) ?? sight.attached.first
            claims[claim.map { "\($0.kind)\t\($0.confidence)" } ?? "nothing\t–", default: []].append(file)
            guard let claim, ["smartboard", "interactive-panel"].contains(claim.kind) else { continue }
            boards += 1
            chapter.misses.append(Miss(file, expected: "no board by touch alone", found: claim))
        }
        chapter.rows = claims.sorted { $0.key < $1.key }.map { claim, files in
            let words = claim.split(separator: "\t").map { Chapter.Cell.text(String($0)) }
            let names = files.map { $0.deletingPathExtension().lastPathComponent }
            return words + [.count(files.count), .text(files.count > 8 ? "" : names.joined(separator: " "))]
        }
        chapter.limits = [.none("called a smartboard or panel", boards)]
        return chapter
    }
}
