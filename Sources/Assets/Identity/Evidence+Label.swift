import Inventory

extension MatchingRules {
    /// What the label on a thing proves, as a person or a list tells it. Of a thing that may be a computer or not, both are compared.
    ///
    /// - Parameters:
    ///   - isComputer: `nil` if nobody knows.
    ///   - maker: by the name that ``Tables/maker(_:)`` gives, as what agents report has that.
    ///   - serial: as on the label.
    /// - Returns: nothing for a placeholder.
    package func evidence(ofLabelOf isComputer: Bool?, maker: String?, serial: String?) -> Set<Evidence> {
        guard let serial = Placeholder.genuine(serial) else { return [] }
        let system = isComputer == false ? nil : placeholders.genuine(.serial, serial)
        let label = isComputer == true ? nil : Self.label(maker: maker, serial: serial)
        return Set([system, placeholders.genuine(.label, label)].compactMap(\.self))
    }

    /// An inventory number is evidence within its school.
    package func evidence(ofInventoryNumber number: String?, school: String) -> Evidence? {
        placeholders.genuine(.inventoryNumber, number.map { "\(school)/\($0)" })
    }
}
