import Foundation

/// What displays say of themselves, as we read it and as `edid-decode` does: the differences, each with its reason.
enum FactsChapter {
    static func chapter(folders: [URL]) throws -> Chapter {
        let (compared, differences) = try EDIDComparison.differences(in: folders)
        var chapter = Chapter(
            "Facts of \(compared) displays: where we differ from edid-decode",
            headings: ["display", "field", "ours", "edid-decode's", "reason"])
        chapter.rows = differences.map { difference in
            let facts = [difference.ours, difference.theirs].map { $0 ?? "–" }
            let reason = difference.reason ?? "nobody knows"
            return ([difference.file, difference.field] + facts + [reason]).map { .text($0) }
        }
        chapter.limits = [.none("differences without a reason", differences.count { $0.reason == nil })]
        return chapter
    }
}
