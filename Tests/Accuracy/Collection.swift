import Console
import Foundation
import Recordings

/// A folder of recordings: which kinds of them it has, and where.
///
/// It is laid out like the default one, or is directly one of its parts (folders by kind of computer or of display).
struct Collection {
    let computers: [Class]?
    let machines: [URL]?
    let touchscreens: [URL]?
    let boards: [URL]?
    let displays: [Class]?
    /// Folders of displays of any kind.
    let describedDisplays: [URL]?

    /// Recordings that a folder's name says the same of.
    struct Class {
        let label: LabelledFolder
        let files: [URL]
    }

    init(_ root: URL) throws {
        guard FileManager.default.fileExists(atPath: root.path) else {
            throw UsageError.sentence("there is no folder \(root.path)")
        }
        computers = Self.classes(LabelledFolder.computers, .umockdev, in: root, ["umockdev-derived/dmi", "dmi", "."])
        machines = Self.files(.umockdev, in: root, ["umockdev-derived/machines", "machines"])
        touchscreens = Self.files(.umockdev, in: root, ["umockdev-derived/touch", "touch"])
        boards = Self.files(.umockdev, in: root, ["umockdev-synthetic-boards", "boards"])
        displays = Self.classes(LabelledFolder.displays, .edid, in: root, ["edid", "."])
        describedDisplays = displays.map { Self.describedDisplays(in: root, $0) }
        guard absent.count < 5 else {
            throw UsageError.sentence("\(root.path) holds none of: \(absent.joined(separator: "; "))")
        }
    }

    /// What was looked for and is not there.
    var absent: [String] {
        let parts = [
            ("kinds of computers (umockdev-derived/dmi/KIND/*.umockdev)", computers == nil),
            ("whole machines (umockdev-derived/machines/*.umockdev)", machines == nil),
            ("touchscreens (umockdev-derived/touch/*.umockdev)", touchscreens == nil),
            ("smartboards (umockdev-synthetic-boards/*.umockdev)", boards == nil),
            ("displays (edid/KIND/*.edid)", displays == nil),
        ]
        return parts.filter(\.1).map(\.0)
    }

    private enum Form: String { case umockdev, edid }

    private static func classes(
        _ labels: [LabelledFolder], _ form: Form, in root: URL, _ places: [String]
    ) -> [Class]? {
        let found = places.lazy.map { place in
            labels.compactMap { label in
                files(form, in: root, ["\(place)/\(label.name)"]).map { Class(label: label, files: $0) }
            }
        }
        return found.first { !$0.isEmpty }
    }

    /// Those with a label, and collections of other projects.
    private static func describedDisplays(in root: URL, _ labelled: [Class]) -> [URL] {
        let others = ["glpi-agent/edid", "libdisplay-info"].map { root.appendingPathComponent($0) }
        return labelled.compactMap { $0.files.first?.deletingLastPathComponent() } + others
    }

    /// The files of the first place that has any, in the order of their names.
    private static func files(_ form: Form, in root: URL, _ places: [String]) -> [URL]? {
        places.lazy.map { place in
            let folder = root.appendingPathComponent(place)
            // A place that is not there is the reason to look at the next.
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.filter { $0.hasSuffix("." + form.rawValue) }.sorted()
                .map { folder.appendingPathComponent($0) }
        }.first { !$0.isEmpty }
    }
}
