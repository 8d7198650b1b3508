/// Numbers that people wrote into the wrong column: an inventory number where the serial number belongs.
extension Witness {
    /// Serial numbers that a list or a person wrote, and that are inventory numbers of the other, not serial numbers.
    func misplaced(in other: Witness) -> Set<String> {
        let mine = written.subtracting(other.values(of: .serial))
        guard !mine.isEmpty else { return [] }
        let numbers = other.values(of: .inventoryNumber)
        return mine.filter { numbers.contains(number($0)) }
    }

    /// What others show that have to do with this one if a number is in the wrong column.
    package var counterparts: [Evidence] {
        let serials = evidence.keys.filter { $0.kind == .inventoryNumber }.compactMap { number in
            Evidence(.serial, number.value.split(separator: "/", maxSplits: 1).last.map(String.init))
        }
        return (written.map { Evidence(stored: .inventoryNumber, number($0)) } + serials).sorted()
    }

    /// Firmware is no column.
    private var written: Set<String> { isHardware ? [] : values(of: .serial) }

    /// As an inventory number of its school.
    private func number(_ serial: String) -> String { "\(school)/\(serial)" }
}

extension Placement {
    /// The order of placement. Who has a number in the wrong column comes after those that it may be: it has to wait for a person, and
    /// they have not.
    static func ordered(_ witnesses: [Witness]) -> [Witness] {
        let numbered = witnesses.filter { !$0.values(of: .inventoryNumber).isEmpty }
        let misplaced = Set(
            witnesses.filter { one in numbered.contains { !one.misplaced(in: $0).isEmpty } }.map(\.key))
        let sorted = witnesses.sorted(by: Witness.precedes)
        return sorted.filter { !misplaced.contains($0.key) } + sorted.filter { misplaced.contains($0.key) }
    }
}
