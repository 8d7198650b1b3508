package import Assets
package import Inventory

/// Who bears a part of a line of an invoice.
package enum ChargeSource: Sendable, Hashable {
    /// An award: what this school has of that grant line.
    case award(school: SchoolNumber, grantLine: String)
    /// The school's, or the school board's.
    case ownMeans
    case parents
    /// Somebody else, by name: a parents' council, a town.
    case thirdParty(String)
}

extension ChargeSource {
    package enum Kind: String, Sendable, CaseIterable {
        case award
        case ownMeans = "own-means"
        case parents
        case thirdParty = "third-party"
    }

    package var kind: Kind {
        switch self {
        case .award: .award
        case .ownMeans: .ownMeans
        case .parents: .parents
        case .thirdParty: .thirdParty
        }
    }

    package var award: (school: SchoolNumber, grantLine: String)? {
        if case .award(let school, let code) = self { (school, code) } else { nil }
    }

    /// Name of a third party.
    package var party: String? {
        if case .thirdParty(let name) = self { name } else { nil }
    }

    /// Whether a grant that pays the same would pay for what somebody else paid already.
    package var isOthers: Bool { kind == .parents || kind == .thirdParty }
}

/// Why a charge is refused.
package enum ChargeFault: Error, Equatable, CustomStringConvertible {
    case zero
    /// Where all that is free was asked for.
    case nothingFree
    case costsNothing
    /// Of a counter-entry, where all that is left was asked for.
    case nothingLeft
    /// On a credit note a charge is taken off, elsewhere it is put on.
    case wrongSign(Cents)
    /// What of the line is not charged yet.
    case beyondLine(amount: Cents, free: Cents)
    case otherSchoolBoard(invoice: String, award: String)
    /// Of a counter-entry: more than what is left of the charge that it takes back.
    case beyondCharge(amount: Cents, left: Cents)
    /// A report of the day before would know the charge and not its invoice.
    case beforeInvoice(Day)

    package var description: String {
        switch self {
        case .zero: "a charge of 0,00 says nothing: give an amount"
        case .nothingFree: "all of it is borne already: take a charge back first with 'charge cancel'"
        case .costsNothing: "this line costs nothing: nobody has to bear it"
        case .nothingLeft: "nothing of it is left: it was taken back already"
        case .wrongSign(let amount):
            "\(amount.grouped) has the wrong sign: charges of an invoice are above 0, those of a credit note below"
        case .beyondLine(let amount, let free):
            "\(amount.grouped) is more than the \(free.grouped) of this line that nobody bears yet"
        case .otherSchoolBoard(let invoice, let award):
            "the invoice is of school board '\(invoice)' and the award of '\(award)': money stays within a school board"
        case .beyondCharge(let amount, let left):
            "\(amount.grouped) is more than the \(left.grouped) that are left of this charge"
        case .beforeInvoice(let day):
            "its invoice was booked on \(day.belgian): a charge is booked on that day or later"
        }
    }
}

/// What must hold when a part of a line is charged.
package enum ChargeRule {
    /// - Parameters:
    ///   - amount: tax included; below 0 on a line that is below 0.
    ///   - gross: what the line costs.
    ///   - charged: what ``charged(_:from:ofLine:)`` says.
    /// - Throws: ``ChargeFault``.
    package static func check(_ amount: Cents, ofLine gross: Cents, charged: Cents) throws {
        if amount == .zero { throw ChargeFault.zero }
        if gross == .zero { throw ChargeFault.costsNothing }
        if (amount > .zero) != (gross > .zero) { throw ChargeFault.wrongSign(amount) }
        let free = gross - charged
        if amount.magnitude > free.magnitude || (free > .zero) != (gross > .zero) {
            throw ChargeFault.beyondLine(amount: amount, free: free)
        }
    }

    /// What is charged of a line, counter-entries included, on the fullest day from that of a booking on: what is dated back has to fit
    /// all reports of the days since.
    package static func charged(
        _ charges: [(on: Day, amount: Cents)], from day: Day, ofLine gross: Cents
    ) -> Cents {
        let days = [day] + charges.map(\.on).filter { $0 > day }
        let sums = days.map { day in charges.filter { $0.on <= day }.map(\.amount).sum }
        return (gross > .zero ? sums.max() : sums.min()) ?? .zero
    }

    /// A counter-entry of a charge; what it leaves has the sign that it had.
    /// - Throws: ``ChargeFault``.
    package static func check(takingBack amount: Cents, ofCharge charge: Cents, left: Cents) throws {
        if amount == .zero { throw ChargeFault.zero }
        // The sign that a person gave.
        if (amount > .zero) == (charge > .zero) { throw ChargeFault.wrongSign(-amount) }
        if amount.magnitude > left.magnitude { throw ChargeFault.beyondCharge(amount: amount.magnitude, left: left) }
    }
}
