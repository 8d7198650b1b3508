import Assets
import Inventory
import SQLite

/// Of what witnesses told something began or ended in a part of a window.
struct Turns {
    let part: Range<Int64>
    let told: [Int64: Told]
}

extension Connection {
    /// The turns of a window in their order, a few at a time: of no more than so many witnesses, unless they all turned at one moment.
    /// Of some witnesses all is told; of all witnesses, what only those are told who ask for all is left out unless it is asked for, but of
    /// assets that several tell of.
    func visitTurns(
        in window: Range<Int64>, of witnesses: [Int64]?, isForAll: Bool, witnessesAtOnce most: Int,
        _ visit: (Turns) throws -> Void
    ) throws {
        var collected = CollectedTurns(witnessesAtOnce: most, moment: window.lowerBound)
        try visitRows(in: window, of: witnesses, isForAll: isForAll) { row in
            let moment = row.integer(0)
            if moment != collected.moment { try collected.closeMoment(beginning: moment, visit) }
            if let told = Told(row, from: 2) { collected.add(told, by: row.integer(1)) }
        }
        try collected.finish(visit)
    }

    private func visitRows(
        in window: Range<Int64>, of witnesses: [Int64]?, isForAll: Bool, _ row: (Row) throws -> Void
    ) throws {
        let (start, end) = (window.lowerBound, window.upperBound)
        if let witnesses {
            try visit(TurnQuery.ofWitnesses, start, end, json(witnesses), row: row)
        } else {
            try visit(isForAll ? TurnQuery.all : TurnQuery.notable, start, end, row: row)
        }
    }
}

/// What turned and was not visited yet.
private struct CollectedTurns {
    let witnessesAtOnce: Int
    /// The one that is collected.
    private(set) var moment: Int64
    private var latest: [Int64: Told] = [:]
    private var start: Int64
    private var told: [Int64: Told] = [:]

    init(witnessesAtOnce: Int, moment: Int64) {
        self.witnessesAtOnce = witnessesAtOnce
        self.moment = moment
        start = moment
    }

    mutating func add(_ told: Told, by witness: Int64) { latest[witness, default: []].formUnion(told) }

    /// What turned at this moment goes along with the moments before, or begins a part.
    mutating func closeMoment(beginning next: Int64, _ visit: (Turns) throws -> Void) throws {
        if told.count + latest.count > witnessesAtOnce { try hand(until: moment, visit) }
        if told.isEmpty { start = moment }
        told.merge(latest.mapValues { $0.contains(.beginning) ? .sights : $0 }) { $0.union($1) }
        latest.removeAll(keepingCapacity: true)
        if told.count >= witnessesAtOnce { try hand(until: moment + 1, visit) }
        moment = next
    }

    mutating func finish(_ visit: (Turns) throws -> Void) throws {
        try closeMoment(beginning: moment, visit)
        try hand(until: moment + 1, visit)
    }

    private mutating func hand(until end: Int64, _ visit: (Turns) throws -> Void) throws {
        guard !told.isEmpty else { return }
        try visit(Turns(part: start..<end, told: told))
        told.removeAll(keepingCapacity: true)
    }
}

extension Told {
    /// Of a field its name, of a component "of" its kind, of the rest its number. `nil` for a field or a kind of a newer program.
    fileprivate init?(_ row: Row, from column: Int32) {
        let number = Int(row.integer(column))
        guard let told = number > 0 ? Told(rawValue: number) : Self.ofNames[row.text(column)] else { return nil }
        self = told
    }

    private static let ofNames = Dictionary(
        uniqueKeysWithValues: AssetField.allCases.map { ($0.rawValue, values(of: $0)) }
            + Component.Kind.allCases.map { ("of \($0.rawValue)", parts($0)) })
}
