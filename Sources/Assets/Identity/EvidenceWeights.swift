package import Inventory

/// How much each kind of evidence weighs, by the table `evidence`.
package struct EvidenceWeights: Sendable, Equatable {
    package struct Weight: Sendable, Equatable {
        /// For one witness and the other having it in common, and for having it different; points.
        package let agrees: Int
        package let differs: Int
        let group: String?
    }

    private var kinds: [Evidence.Kind: Weight] = [:]
    private var groups: [String: Weight] = [:]
    private var others: [String: Int] = [:]

    /// - Throws: `TableError` for a row that this version does not understand.
    package init(_ rows: [TableRow]) throws {
        for row in rows {
            let name = try row.required("name")
            let weight = Weight(
                agrees: try row.points("agrees"), differs: try row.points("differs"), group: row.text("group"))
            switch try row.required("what") {
            case "kind": kinds[try row.word("name")] = weight
            case "group": groups[name] = weight
            case "other" where Self.names.contains(name):
                others[name] = weight.agrees == 0 ? weight.differs : weight.agrees
            default: throw TableError(line: row.line, reason: "the row '\(name)' is not known to this version")
            }
        }
        guard kinds.count == Evidence.Kind.allCases.count, others.count == Self.names.count else {
            throw TableError(
                line: 0, reason: "lacks a kind of evidence or one of \(Self.names.joined(separator: ", "))")
        }
    }

    private static let names = ["clear", "unsure", "agent", "maker", "misplaced"]

    /// From how many points on two witnesses are one thing, and from how many on nobody can tell.
    package var clear: Int { others["clear"] ?? 0 }
    package var unsure: Int { others["unsure"] ?? 0 }
    /// The same agent goes on, and the disk that its key is on.
    package var sameAgent: Int { others["agent"] ?? 0 }
    package var otherMaker: Int { others["maker"] ?? 0 }
    /// The serial number of the one is the inventory number of the other.
    package var misplaced: Int { others["misplaced"] ?? 0 }

    package func weight(of kind: Evidence.Kind) -> Weight { kinds[kind] ?? Weight(agrees: 0, differs: 0, group: nil) }

    /// Facts of one part are not independent: together they count at most what their group does.
    func capped(_ points: Int, in group: String?) -> Int {
        guard let group, let most = groups[group] else { return points }
        return min(max(points, most.differs), most.agrees)
    }

    /// Whether the kind can join two witnesses.
    package func counts(_ kind: Evidence.Kind) -> Bool { weight(of: kind).agrees > 0 }
}

extension TableRow {
    fileprivate func points(_ column: String) throws -> Int {
        guard let text = text(column) else { return 0 }
        guard let points = Int(text), abs(points) <= 1_000 else {
            throw TableError(line: line, reason: "'\(text)' under \(column) is not a number of points")
        }
        return points
    }
}
