import Assets
import Inventory
import SQLite

/// What people say may identify as well: an inventory number, and the label of what they typed in.
extension Connection {
    func renewSaidEvidence(of witnesses: [Int64], by rules: MatchingRules, at time: Int64) throws {
        for witness in witnesses { try renewLabel(ofTyped: witness, by: rules, at: time) }
        try renewInventoryNumbers(of: witnesses, by: rules, at: time)
    }

    /// What was typed in is known by the serial number on its label, and by nothing that a machine says.
    private func renewLabel(ofTyped witness: Int64, by rules: MatchingRules, at time: Int64) throws {
        var said: [AssetField: String] = [:]
        try visit(
            """
            SELECT field, value FROM witness JOIN field_value ON field_value.witness = witness.id
            WHERE witness.id = ?1 AND witness.source = 'typed' AND until IS NULL
            """,
            witness
        ) { row in AssetField(rawValue: row.text(0)).map { said[$0] = row.text(1) } }
        guard !said.isEmpty else { return }
        let isComputer = said[.kind].flatMap(DeviceKind.init)?.isComputer
        try run(
            "UPDATE witness SET is_computer = ?2, maker = ?3 WHERE id = ?1", witness, isComputer,
            said[.maker]?.lowercased())
        let label = rules.evidence(ofLabelOf: isComputer, maker: said[.maker], serial: said[.serial])
        let others = try shownEvidence(ofWitness: witness).filter { $0.kind == .inventoryNumber }
        _ = try show(label.union(others), of: witness, at: time, lastSeenAt: time)
    }

    /// An inventory number is evidence within the school that it was given in.
    func renewInventoryNumbers(of witnesses: [Int64], by rules: MatchingRules, at time: Int64) throws {
        for witness in witnesses {
            let number =
                try first(
                    """
                    SELECT ifnull((SELECT value FROM field_value
                            WHERE witness = ?1 AND field = 'school' AND until IS NULL ORDER BY source DESC LIMIT 1),
                        school.number), value
                    FROM field_value JOIN witness ON witness.id = field_value.witness
                    JOIN school ON school.id = witness.school
                    WHERE witness.id = ?1 AND field = 'inventoryNumber' AND until IS NULL AND field_value.source <> 'agent'
                    ORDER BY field_value.source DESC LIMIT 1
                    """,
                    witness
                ) { rules.evidence(ofInventoryNumber: $0.text(1), school: $0.text(0)) } ?? nil
            let others = try shownEvidence(ofWitness: witness).filter { $0.kind != .inventoryNumber }
            _ = try show(others.union(number.map { [$0] } ?? []), of: witness, at: time, lastSeenAt: time)
        }
    }
}
