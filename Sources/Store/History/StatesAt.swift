import Inventory
import SQLite

extension Connection {
    /// What was shown at a moment: school by school in their order, and of a school by kind, maker, model and number.
    func visitStates(
        at moment: Int64, of school: SchoolNumber? = nil, telling told: Told, _ visit: ([AssetState]) throws -> Void
    ) throws {
        try visitCandidates(at: moment, of: school) { school, assets in
            var states: [AssetState] = []
            for start in stride(from: 0, to: assets.count, by: 1_000) {
                let part = Array(assets[start..<min(start + 1_000, assets.count)])
                states += try self.states(of: part, at: moment, telling: told).filter { $0[.school] == school }
            }
            let order = states.map(InventoryOrder.init).enumerated().sorted { $0.element < $1.element }
            if !states.isEmpty { try visit(order.map { states[$0.offset] }) }
        }
    }

    private func states(of assets: [Int64], at moment: Int64, telling told: Told) throws -> [AssetState] {
        try histories(of: assets, during: Period(moment, moment + 1), telling: told.union([.sights, .names]))
            .map { $0.state(at: moment) }
    }

    /// The assets that may have been of each school, since somebody in it told of them or a person said so.
    private func visitCandidates(
        at moment: Int64, of school: SchoolNumber?, _ visit: (_ school: String, _ assets: [Int64]) throws -> Void
    ) throws {
        var last: (school: String, assets: [Int64]) = ("", [])
        try self.visit(Self.candidates, moment, school?.text) { row in
            let number = row.text(0)
            if number != last.school {
                if !last.assets.isEmpty { try visit(last.school, last.assets) }
                last = (number, [])
            }
            last.assets.append(row.integer(1))
        }
        if !last.assets.isEmpty { try visit(last.school, last.assets) }
    }

    private static let candidates = """
        SELECT number, membership.asset FROM membership JOIN witness ON witness.id = membership.witness
            JOIN school ON school.id = witness.school
        WHERE since <= ?1 AND (until IS NULL OR until > ?1) AND (?2 IS NULL OR number = ?2)
        UNION SELECT value, membership.asset FROM field_value JOIN membership ON membership.witness = field_value.witness
        WHERE field = 'school' AND field_value.source = 'person' AND (?2 IS NULL OR value = ?2)
        ORDER BY 1, 2
        """
}

/// As the present inventory.
private struct InventoryOrder: Comparable {
    private let kind: String
    private let maker: String
    private let model: String
    private let asset: Int64

    init(_ state: AssetState) {
        (kind, asset) = (state.kind.rawValue, state.asset)
        (maker, model) = (state[.maker] ?? "", state[.model] ?? "")
    }

    static func < (left: InventoryOrder, right: InventoryOrder) -> Bool {
        (left.kind, left.maker, left.model, left.asset) < (right.kind, right.maker, right.model, right.asset)
    }
}
