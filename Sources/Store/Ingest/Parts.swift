import Inventory
import SQLite

extension Connection {
    /// What of a host is there now, is from now on; what is gone, was there until now. Where a section could not be read nothing is known
    /// to be gone.
    func updateComponents(of witness: Int64, _ facts: Facts, by tables: Tables, at time: Int64) throws {
        var known = try openComponents(ofWitness: witness)
        for component in Component.all(of: facts, by: tables) {
            let place = "\(component.kind.rawValue) \(component.place)"
            if let same = known.removeValue(forKey: place) {
                if same.look == component.look {
                    try update(same, component.condition)
                    continue
                }
                try run("UPDATE component SET until = ?2 WHERE id = ?1", same.id, time)
            }
            try insert(component, of: witness, at: time)
        }
        for gone in known.values where facts.tells(gone.kind) {
            try run("UPDATE component SET until = ?2 WHERE id = ?1", gone.id, time)
        }
    }

    private struct KnownComponent {
        let id: Int64
        let kind: String
        let look: String
        let wear: Int64?
        let isFailing: Bool?
    }

    private func openComponents(ofWitness witness: Int64) throws -> [String: KnownComponent] {
        var known: [String: KnownComponent] = [:]
        try visit(
            """
            SELECT id, kind, place, ifnull(maker, '') || '|' || ifnull(model, '') || '|' || ifnull(serial, '') || '|'
                || CASE kind WHEN 'battery' THEN '' ELSE ifnull(quantity, '') END, wear, is_failing
            FROM component WHERE witness = ?1 AND until IS NULL
            """,
            witness
        ) { row in
            known["\(row.text(1)) \(row.text(2))"] = KnownComponent(
                id: row.integer(0), kind: row.text(1), look: row.text(3), wear: row.integerIfPresent(4),
                isFailing: row.integerIfPresent(5).map { $0 != 0 })
        }
        return known
    }

    /// A part that wears stays the same part.
    private func update(_ known: KnownComponent, _ condition: Condition) throws {
        guard known.wear != condition.wearInPercent || known.isFailing != condition.isFailing else { return }
        try run(
            "UPDATE component SET wear = ?2, is_failing = ?3 WHERE id = ?1", known.id, condition.wearInPercent,
            condition.isFailing)
    }

    private func insert(_ component: Component, of witness: Int64, at time: Int64) throws {
        try run(
            """
            INSERT INTO component (witness, kind, place, maker, model, serial, quantity, unit, wear, is_failing, since)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """,
            witness, component.kind.rawValue, component.place, component.maker, component.model, component.serial,
            component.quantity, component.unit?.rawValue, component.condition.wearInPercent,
            component.condition.isFailing, time)
    }
}

extension Component {
    /// What makes it another one. A battery holds a little less each week.
    var look: String {
        let quantity = kind == .battery ? "" : self.quantity.map { "\($0)" } ?? ""
        return [maker ?? "", model ?? "", serial ?? "", quantity].joined(separator: "|")
    }
}

extension Facts {
    /// Whether the section that holds components of this kind could be read.
    fileprivate func tells(_ kind: String) -> Bool {
        switch Component.Kind(rawValue: kind) {
        case .processor: processor != nil
        case .memoryModule: memory != nil
        case .disk: storage != nil
        case .networkInterface: network != nil
        case .battery: power != nil
        case .display: displays != nil
        case .usbDevice: usb != nil
        case nil: false
        }
    }
}
