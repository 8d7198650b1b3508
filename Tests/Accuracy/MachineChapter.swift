import Foundation
import Inventory

/// Whole machines of people who own no board: none may be claimed. What the computers are is told as far as it is known.
enum MachineChapter {
    static func chapter(machines: [URL], agent: MockedAgent) throws -> Chapter {
        var chapter = Chapter(
            "Whole machines",
            headings: ["taken for", "machines", "certain", "probable", "possible", "right where the name tells"])
        let cases = zip(machines, try agent.sights(of: machines)).map { ($0, $1) }
        for kind in Set(cases.map(\.1.host.kind)).sorted() {
            chapter.rows.append(row(kind, cases.filter { $0.1.host.kind == kind }))
        }
        let boards = cases.flatMap { file, sight in sight.attached.filter(\.isInteractive).map { (file, $0) } }
        let contradicted = cases.filter { file, sight in
            let named = kinds(named: file, sight)
            return !named.isEmpty && !sight.host.isOne(of: named)
        }
        chapter.misses =
            boards.map { Miss($0, expected: "no board", found: $1) }
            + contradicted.map { file, sight in
                let words = kinds(named: file, sight).map(\.rawValue).joined(separator: " or ")
                return Miss(file, expected: words + " by its name", found: sight.host)
            }
        chapter.limits = [.none("boards claimed", boards.count)]
        return chapter
    }

    private static func row(_ kind: String, _ cases: [(URL, Sight)]) -> [Chapter.Cell] {
        let confidences = ["certain", "probable", "possible"].map { confidence in
            Chapter.Cell.count(cases.count { $0.1.host.confidence == confidence })
        }
        let named = cases.filter { !kinds(named: $0, $1).isEmpty }
        let right = named.count { $0.1.host.isOne(of: kinds(named: $0.0, $0.1)) }
        return [.text(kind), .count(cases.count)] + confidences + [.text("\(right) of \(named.count)")]
    }

    /// The name of a recording tells the kind only if firmware uses it too: many are of pen tablets at a computer.
    private static func kinds(named file: URL, _ sight: Sight) -> [DeviceKind] {
        let name = file.lastPathComponent.lowercased()
        let product = sight.product?.lowercased() ?? ""
        func isNamed(_ word: String) -> Bool { name.contains(word) && product.contains(word.replacing("-", with: " ")) }
        return names.first { isNamed($0.word) }?.kinds ?? []
    }

    private static let names: [(word: String, kinds: [DeviceKind])] = [
        ("x360", [.convertible]), ("2-in-1", [.convertible]), ("2n1", [.convertible]), ("flip", [.convertible]),
        ("spin", [.convertible]), ("flex", [.convertible]), ("yoga", [.convertible]),
        ("duet", [.convertible, .tablet]), ("detachable", [.convertible, .tablet]), ("x2", [.convertible, .tablet]),
        ("miix", [.convertible, .tablet]),
        ("surface-go", [.tablet, .convertible]), ("surface-pro", [.tablet, .convertible]),
        ("surface-laptop-studio", [.laptop, .convertible]), ("surface-book", [.laptop, .convertible]),
        ("surface-laptop", [.laptop]), ("elitebook", [.laptop, .convertible]), ("xps-15", [.laptop, .convertible]),
        ("latitude", [.laptop, .convertible, .tablet]), ("zenbook", [.laptop, .convertible]),
        ("matebook", [.laptop, .convertible]), ("lifebook", [.laptop, .convertible]),
    ]
}
