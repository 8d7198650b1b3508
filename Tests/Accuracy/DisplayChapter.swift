import Foundation
import Inventory
import Recordings

/// Displays by what they say of themselves, each as the one display at an external connector.
enum DisplayChapter {
    private struct Case {
        let file: URL
        let label: LabelledFolder
        let finding: Finding?

        var kinds: [DeviceKind] { label.kinds(of: file.lastPathComponent) }
        var isExact: Bool { finding?.isOne(of: [kinds[0]]) == true }
        var isRight: Bool { finding?.isOne(of: kinds) == true }
        var isInteractive: Bool { finding?.isInteractive == true }
    }

    static func chapter(displays: [Collection.Class]) throws -> Chapter {
        var chapter = Chapter(
            "Displays",
            headings: ["folder", "displays", "exact", "right", "right %", "interactive", "projectors", "others"])
        let cases = try displays.flatMap { folder in try folder.files.map { try measured($0, folder.label) } }
        let folders = displays.map { folder in cases.filter { $0.label.name == folder.label.name } }
        chapter.rows = folders.map(row)
        chapter.misses = cases.filter { !$0.isRight }.map {
            Miss($0.file, expected: $0.kinds.map(\.rawValue).joined(separator: " or "), found: $0.finding)
        }
        let panels = cases.filter { $0.label.name == "interactive" }
        let projectors = cases.filter { $0.label.name == "projector" }
        let others = cases.filter { ["monitor", "laptop-panel", "tv"].contains($0.label.name) }
        chapter.limits = [
            .atLeast("panels found", panels.count(where: \.isRight), of: panels.count, percent: 100),
            .none("panels claimed in monitor, laptop-panel and tv", others.count(where: \.isInteractive)),
            .atLeast("projectors found", projectors.count(where: \.isRight), of: projectors.count, percent: 100),
        ]
        return chapter
    }

    private static func measured(_ file: URL, _ label: LabelledFolder) throws -> Case {
        let found = try Corpus.attached(toDisplay: file)
        return Case(file: file, label: label, finding: found.first.map(Finding.init))
    }

    private static func row(_ cases: [Case]) -> [Chapter.Cell] {
        let right = cases.count(where: \.isRight)
        let projectors = cases.count { $0.finding?.isOne(of: [.projector]) == true }
        let interactive = cases.count(where: \.isInteractive)
        return [
            .text(cases.first?.label.name ?? ""), .count(cases.count), .count(cases.count(where: \.isExact)),
            .count(right), .share(right, of: cases.count), .count(interactive), .count(projectors),
            .text(others(cases)),
        ]
    }

    private static func others(_ cases: [Case]) -> String {
        let kinds = cases.compactMap(\.finding).filter { !$0.isInteractive && $0.kind != "projector" }.map(\.kind)
        return Set(kinds).sorted().map { kind in "\(kind) \(kinds.count { $0 == kind })" }.joined(separator: ", ")
    }
}
