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
        /// As the charged lines of devices say, in thousandths.
        package var boughtInThousandths: Int64 = 0
        package var linked = 0
        /// Seen once since they were invoiced, and in the last 60 days.
        package var seen = 0
        package var seenLately = 0

        package init() {}
    }

    package var awarded = Cents.zero
    /// Charged by invoices of before the period, less credit notes; and by those in it.
    package var invoicedBefore = Cents.zero
    package var invoiced: [CostKind: Cents] = [:]
    /// Ordered and not invoiced yet.
    package var ordered = Cents.zero
    package var proofs: [ProofStatus: Proofs] = [:]
    /// Of all invoices until the end of the period: what accepted proofs account for, and what those may that are not rejected.
    package var accountedFor = Cents.zero
    package var covered = Cents.zero
    package var devices = Devices()
    /// On the count date; `nil` where nobody counted.
    package var pupils: Int?

    package init() {}
}

extension Spending {
    /// In the period.
    package var spent: Cents { invoiced.values.sum }
    /// Until its end.
    package var spentSoFar: Cents { invoicedBefore + spent }
    /// Below zero it is a buffer.
    package var balance: Cents { awarded - spentSoFar }

    /// What its owner answers for, if nobody else answers with it.
    package var answer: Answer {
        Answer(
            buffer: max(.zero, spentSoFar - awarded), toAccountFor: max(.zero, awarded - accountedFor),
            uncovered: max(.zero, awarded - covered))
    }

    /// Hundredths of a percent, at most 100 %, as more cannot be accounted for; `nil` where nothing was awarded.
    package var spentShare: Int? {
        guard awarded > .zero else { return nil }
        let spent = min(awarded, max(.zero, spentSoFar)).rawValue.multipliedFullWidth(by: 10_000)
        return Int(awarded.rawValue.dividingFullWidth(spent).quotient)
    }

    /// What a device cost of this money; `nil` without devices.
    package var perDevice: Cents? {
        invoiced[.devices]?.times(1_000).divided(by: Int(devices.boughtInThousandths))
    }
    package var perPupil: Cents? { pupils.flatMap { spent.divided(by: $0) } }

    package static func + (one: Spending, other: Spending) -> Spending {
        var sum = one
        sum.awarded += other.awarded
        sum.invoicedBefore += other.invoicedBefore
        sum.invoiced.merge(other.invoiced, uniquingKeysWith: +)
        sum.ordered += other.ordered
        sum.proofs.merge(other.proofs) { Proofs(count: $0.count + $1.count, amount: $0.amount + $1.amount) }
        sum.accountedFor += other.accountedFor
        sum.covered += other.covered
        sum.devices.boughtInThousandths += other.devices.boughtInThousandths
        sum.devices.linked += other.devices.linked
        sum.devices.seen += other.devices.seen
        sum.devices.seenLately += other.devices.seenLately
        if let pupils = other.pupils { sum.pupils = (one.pupils ?? 0) + pupils }
        return sum
    }
}

extension Spending {
    /// What is more than was awarded and what is less, of who answers for it: one school board's buffer is no other's.
    package struct Answer: Sendable, Equatable {
        /// Charged in case a proof is rejected.
        package var buffer = Cents.zero
        /// What no accepted proof accounts for yet.
        package var toAccountFor = Cents.zero
        /// For which other invoices are needed.
        package var uncovered = Cents.zero

        package static func + (one: Answer, other: Answer) -> Answer {
            Answer(
                buffer: one.buffer + other.buffer, toAccountFor: one.toAccountFor + other.toAccountFor,
                uncovered: one.uncovered + other.uncovered)
        }
    }
}

extension Sequence<Spending> {
    package var sum: Spending { reduce(Spending(), +) }
}

extension Sequence<Spending.Answer> {
    package var sum: Spending.Answer { reduce(Spending.Answer(), +) }
}
