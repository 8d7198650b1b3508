import Foundation
import Inventory
import Recordings

/// The kind of a computer, against the name of the folder that its recording lies in.
enum KindChapter {
    private struct Case {
        let file: URL
        let label: LabelledFolder
        let sight: Sight

        var isExact: Bool { sight.host.isOne(of: [label.kinds[0]]) }
        var isRight: Bool { sight.host.isOne(of: label.kinds) }
        var isRightByChassisCode: Bool {
            sight.chassisCode.flatMap { ChassisCode.kinds[$0] }.map(label.kinds.contains) == true
        }
        var miss: Miss {
            let kinds = label.kinds.map(\.rawValue).joined(separator: " or ")
            return Miss(file, expected: kinds, found: sight.host)
        }
    }

    static func chapters(computers: [Collection.Class], agent: MockedAgent) throws -> [Chapter] {
        let cases = try computers.map { folder in
            zip(folder.files, try agent.sights(of: folder.files)).map {
                Case(file: $0, label: folder.label, sight: $1)
            }
        }
        let ordinary = cases.filter { $0.first?.label.isOfLiars == false }
        let liars = cases.filter { $0.first?.label.isOfLiars == true }
        return [
            chapter("Kind of computer, ordinary firmware", of: ordinary, percent: 97.5),
            chapter("Kind of computer, firmware that lies about its chassis", of: liars, percent: 80),
        ].compactMap { $0 }
    }

    private static func chapter(_ title: String, of folders: [[Case]], percent: Double) -> Chapter? {
        guard !folders.isEmpty else { return nil }
        var chapter = Chapter(
            title,
            headings: ["folder", "machines", "exact", "right", "right %", "chassis code %", "also right, and why"])
        let all = folders.flatMap { $0 }
        chapter.rows = folders.map { row($0[0].label.name, $0) } + [row("all", all)]
        let misses = all.filter { !$0.isRight }
        chapter.misses = misses.map(\.miss)
        chapter.limits = [
            .atLeast("right kind", all.count - misses.count, of: all.count, percent: percent),
            .none("misses that are called certain", misses.count { $0.sight.host.confidence == "certain" }),
        ]
        return chapter
    }

    private static func row(_ name: String, _ cases: [Case]) -> [Chapter.Cell] {
        let right = cases.count(where: \.isRight)
        let byChassis = cases.count(where: \.isRightByChassisCode)
        return [
            .text(name), .count(cases.count), .count(cases.count(where: \.isExact)), .count(right),
            .share(right, of: cases.count), .share(byChassis, of: cases.count),
            .text(name == "all" ? "" : cases.first.map { remark(on: $0.label) } ?? ""),
        ]
    }

    private static func remark(on label: LabelledFolder) -> String {
        let others = label.kinds.dropFirst().map(\.rawValue).joined(separator: ", ")
        return [others, label.note ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}

/// What an inventory that believes the chassis code would say; the yardstick that the judgement has to beat.
///
/// Source: SMBIOS 3.6 §7.4.1, table 17.
enum ChassisCode {
    static let kinds: [Int: DeviceKind] = Dictionary(
        uniqueKeysWithValues: codes.flatMap { kind, codes in codes.map { ($0, kind) } })

    private static let codes: [(DeviceKind, [Int])] = [
        (.desktop, [3, 4, 5, 6, 7, 15, 16, 24]), (.laptop, [8, 9, 10, 14]), (.tablet, [11, 30]), (.allInOne, [13]),
        (.server, [17, 23, 25, 28, 29]), (.convertible, [31, 32]), (.miniPC, [33, 34, 35, 36]),
    ]
}
