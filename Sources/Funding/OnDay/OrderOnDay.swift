package import Assets
package import Inventory

/// An order as it is known on the day of a report.
package struct OrderOnDay: Sendable, Equatable {
    package let id: Int64
    package let supplier: InvoiceOnDay.Supplier
    package let number: String
    package let schoolBoard: String
    package let school: SchoolNumber?
    package let orderedOn: Day
    package let procedure: PurchaseProcedure
    package let consulted: Int?
    /// Without tax.
    package let net: Cents
    /// Whether a line of it is meant for an award.
    package let isMeantForAward: Bool

    package init(
        id: Int64, supplier: InvoiceOnDay.Supplier, number: String, schoolBoard: String, school: SchoolNumber?,
        orderedOn: Day, procedure: PurchaseProcedure, consulted: Int?, net: Cents, isMeantForAward: Bool
    ) {
        self.id = id
        self.supplier = supplier
        self.number = number
        self.schoolBoard = schoolBoard
        self.school = school
        self.orderedOn = orderedOn
        self.procedure = procedure
        self.consulted = consulted
        self.net = net
        self.isMeantForAward = isMeantForAward
    }
}

extension PurchaseProcedure {
    /// EUR 30,000 without tax: above it a purchase needs a formal procedure or a framework (Wet 17/06/2016, art. 92; KB 18/04/2017).
    package static let limit = Cents(rawValue: 3_000_000) ?? .zero

    /// Whether it is enough above the limit.
    package var isEnoughAboveLimit: Bool { self == .formal || self == .framework }
}
