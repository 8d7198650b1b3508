package import Assets
package import Inventory

/// An invoice or credit note with all that is known of it on the day of a report. Amounts of a credit note are below 0.
package struct InvoiceOnDay: Sendable, Equatable {
    package struct Supplier: Sendable, Hashable {
        package let id: Int64
        package let name: String
        /// Whether its enterprise number is known.
        package let hasNumber: Bool

        package init(id: Int64, name: String, hasNumber: Bool) {
            self.id = id
            self.name = name
            self.hasNumber = hasNumber
        }
    }

    /// What happened to the proof that it is for a grant line.
    package struct ProofEvent: Sendable, Equatable {
        package let status: ProofStatus
        package let happenedOn: Day
        package let reason: String?
        package let replacedBy: Int64?
        package let entered: BookedOn

        package init(
            _ status: ProofStatus, happenedOn: Day, reason: String?, replacedBy: Int64?, entered: BookedOn
        ) {
            self.status = status
            self.happenedOn = happenedOn
            self.reason = reason
            self.replacedBy = replacedBy
            self.entered = entered
        }
    }

    package let id: Int64
    package let kind: InvoiceDraft.Kind
    package let supplier: Supplier
    package let number: String
    /// Name of the school board, and the school if it is not of the whole board.
    package let schoolBoard: String
    package let school: SchoolNumber?
    package let issuedOn: Day
    package let entered: BookedOn
    /// The order that it belongs to.
    package var purchase: Int64?
    /// Of a credit note, the invoice as it names it.
    package var correctedNumber: String?
    /// As it stands on the paper.
    package var total: Cents?
    package var hasDocument = false
    package var lines: [LineOnDay] = []
    /// By grant line, in the order of entering.
    package var proofs: [String: [ProofEvent]] = [:]

    package init(
        id: Int64, kind: InvoiceDraft.Kind, supplier: Supplier, number: String, schoolBoard: String,
        school: SchoolNumber?, issuedOn: Day, entered: BookedOn
    ) {
        self.id = id
        self.kind = kind
        self.supplier = supplier
        self.number = number
        self.schoolBoard = schoolBoard
        self.school = school
        self.issuedOn = issuedOn
        self.entered = entered
    }
}

/// When something counts from, and when it was entered.
package struct BookedOn: Sendable, Equatable {
    package let day: Day
    package let enteredOn: Day

    package init(_ day: Day, enteredOn: Day) {
        self.day = day
        self.enteredOn = enteredOn
    }

    /// A report of a day between the two said otherwise.
    package var isDatedBack: Bool { enteredOn > day }
}

extension InvoiceOnDay {
    package var net: Cents { lines.map(\.net).sum }
    package var gross: Cents { lines.map(\.gross).sum }

    /// What each grant line bears of it: its proofs. Where charges add up to nothing there is none.
    package var grantShares: [String: Cents] {
        lines.reduce(into: [:]) { $0.merge($1.grantShares, uniquingKeysWith: +) }.filter { $0.value != .zero }
    }

    package var fromAwards: Cents { lines.map(\.fromAwards).sum }

    package func proofStatus(for grantLine: String) -> ProofStatus { proofs[grantLine]?.last?.status ?? .toSubmit }
}
