package import Assets

/// A grant line (subsidielijn): for what, how much, and until when. All of it is data, as deadlines and amounts are moved.
package struct GrantLine: Sendable, Equatable {
    /// How an award is worked out.
    package enum Amount: Sendable, Equatable {
        /// For each pupil of a level on the count date.
        case perPupil([PupilLevel: Cents])
        /// The same for each school.
        case fixed(Cents)
        /// Each award says its own.
        case open
    }

    /// Who answers for it together: an invoice of one may justify money of another.
    package enum Accountability: String, Sendable, CaseIterable {
        case schoolBoard = "school-board"
        case school
    }

    /// Short, in small letters, for commands: `digisprong-1-gedeeld`.
    package var code: String
    package var name: String
    package var amount: Amount
    /// The days on which what is paid from it may be invoiced.
    package var from: Day
    package var until: Day
    /// The last day for proofs.
    package var accountBy: Day
    /// Invoices of before do not count, whatever the window says.
    package var invoicesFrom: Day?
    package var costKinds: Set<CostKind>
    package var accountability = Accountability.schoolBoard
    /// Where its rules stand.
    package var source: String?

    package init(
        code: String, name: String, amount: Amount, from: Day, until: Day, accountBy: Day, costKinds: Set<CostKind>
    ) {
        self.code = code
        self.name = name
        self.amount = amount
        self.from = from
        self.until = until
        self.accountBy = accountBy
        self.costKinds = costKinds
    }
}

extension GrantLine {
    /// Whether something that was invoiced on a day may be paid from it.
    package func covers(_ day: Day) -> Bool { (max(from, invoicesFrom ?? from)...max(from, until)).contains(day) }

    /// What contradicts itself, as sentences; empty if nothing does.
    package var faults: [String] {
        var faults: [String] = []
        if until < from { faults.append("it ends on \(until.belgian), before it begins on \(from.belgian)") }
        if accountBy < from {
            faults.append("proofs are due on \(accountBy.belgian), before it begins on \(from.belgian)")
        }
        if costKinds.isEmpty { faults.append("nothing may be paid from it: give at least one kind of cost") }
        if case .perPupil(let amounts) = amount, amounts.isEmpty {
            faults.append("it has an amount for no level of pupils")
        }
        return faults
    }
}
