package import Assets
package import Inventory

/// How a supplier was chosen. The raw values are for machines and never change.
package enum PurchaseProcedure: String, Sendable, CaseIterable {
    /// Nothing is known of others that were asked.
    case none
    /// Several suppliers were asked, with proof.
    case consulted
    /// A formal procedure, published or negotiated.
    case formal
    /// Through a framework agreement (raamovereenkomst) of a central buyer.
    case framework
}

/// An order, before and beside its invoices.
package struct Purchase: Sendable, Equatable {
    package struct Line: Sendable, Equatable {
        package var line: InvoiceLine
        /// The award that it is meant for.
        package var school: SchoolNumber?
        package var grantLine: String?

        package init(_ line: InvoiceLine, school: SchoolNumber? = nil, grantLine: String? = nil) {
            self.line = line
            self.school = school
            self.grantLine = grantLine
        }
    }

    package var number: String
    package var supplier: InvoiceDraft.Party
    package var orderedOn: Day
    package var procedure = PurchaseProcedure.none
    /// How many suppliers were asked.
    package var consulted: Int?
    package var framework: String?
    package var lines: [Line]

    package init(number: String, supplier: InvoiceDraft.Party, orderedOn: Day, lines: [Line]) {
        self.number = number
        self.supplier = supplier
        self.orderedOn = orderedOn
        self.lines = lines
    }
}
