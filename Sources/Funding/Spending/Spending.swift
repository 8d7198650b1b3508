/// What became of money that was awarded: of one school and one grant line, or of several added up.
///
/// docs/decisions/0008-money-is-a-journal.md says what each figure means.
package struct Spending: Sendable, Equatable {
    /// Proofs in one state.
    package struct Proofs: Sendable, Equatable {
        package var count: Int
        package var amount: Cents

        package init(count: Int, amount: Cents) {
            self.count = count
            self.amount = amount
        }
    }

    /// Devices that came with charged lines, each once.
    package struct Devices: Sendable, Equatable {
        package var linked = 0
        /// Seen once since they were invoiced, and in the last 60 days.
        package var seen = 0
        package var seenLately = 0

        package init() {}
    }

    package var awarded = Cents.zero
    /// Charged by invoices, less credit notes.
    package var invoiced: [CostKind: Cents] = [:]
    /// Ordered and not invoiced yet.
    package var ordered = Cents.zero
    package var proofs: [ProofStatus: Proofs] = [:]
    package var devices = Devices()
    /// On the count date; `nil` where nobody counted.
    package var pupils: Int?

    package init() {}
}

extension Spending {
    package var spent: Cents { invoiced.values.sum }
    /// Below zero it is a buffer.
    package var balance: Cents { awarded - spent }
    /// More than was awarded is charged in case a proof is rejected.
    package var buffer: Cents { max(.zero, spent - awarded) }
    /// What no accepted proof accounts for yet.
    package var toAccountFor: Cents { max(.zero, awarded - (proofs[.accepted]?.amount ?? .zero)) }

    /// Hundredths of a percent, at most 100 %, as more cannot be accounted for; `nil` where nothing was awarded.
    package var spentShare: Int? {
        guard awarded > .zero else { return nil }
        return Int(min(awarded, max(.zero, spent)).rawValue * 10_000 / awarded.rawValue)
    }

    /// What a device cost of this money; `nil` without devices.
    package var perDevice: Cents? { invoiced[.devices]?.divided(by: devices.linked) }
    package var perPupil: Cents? { pupils.flatMap { spent.divided(by: $0) } }

    package static func + (one: Spending, other: Spending) -> Spending {
        var sum = one
        sum.awarded += other.awarded
        sum.invoiced.merge(other.invoiced, uniquingKeysWith: +)
        sum.ordered += other.ordered
        sum.proofs.merge(other.proofs) { Proofs(count: $0.count + $1.count, amount: $0.amount + $1.amount) }
        sum.devices.linked += other.devices.linked
        sum.devices.seen += other.devices.seen
        sum.devices.seenLately += other.devices.seenLately
        if let pupils = other.pupils { sum.pupils = (one.pupils ?? 0) + pupils }
        return sum
    }
}

extension Sequence<Spending> {
    package var sum: Spending { reduce(Spending(), +) }
}
