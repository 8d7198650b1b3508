import Assets
package import Inventory

/// Goes through all invoices, then all orders, and tells what an auditor would ask about.
///
/// Of an invoice that it has seen it keeps only what is needed to compare it with others, so that an archive of any size can pass.
package struct ExceptionSearch: Sendable {
    package let community: CommunityOnDay
    private var found: [MoneyException] = []
    private var doubles = DoubleInvoices()
    private var creditNotes = CreditNotes()
    private var replacements = Replacements()
    private var purchases = PurchaseTally()
    private var devices = DeviceTally()
    private var suppliers: [InvoiceOnDay.Supplier: Cents] = [:]

    package init(in community: CommunityOnDay) { self.community = community }

    /// In the order in which they were entered.
    package mutating func add(_ invoice: InvoiceOnDay) {
        for rule in InvoiceRules.all { found += rule(invoice, community) }
        for line in invoice.lines {
            for rule in LineRules.all + DeviceRules.all { found += rule(line, invoice, community) }
        }
        found += doubles.add(invoice)
        creditNotes.add(invoice)
        replacements.add(invoice)
        purchases.add(invoice)
        devices.add(invoice, community)
        if !invoice.supplier.hasNumber { suppliers[invoice.supplier, default: .zero] += invoice.fromAwards }
    }

    /// - Parameters:
    ///   - orders: those that are open.
    ///   - spending: of all periods.
    ///   - late: awards that were entered later than they count.
    /// - Returns: all that was found, in no order.
    package mutating func finished(
        orders: [OrderOnDay], spending: CommunitySpending, awards late: [LateAward]
    ) -> [MoneyException] {
        found += creditNotes.found + replacements.found + purchases.found(among: orders) + devices.onTwoLines(community)
        found += devices.loose(community, grantOrders: purchases.grantOrders(among: orders))
        found += Deadlines(community: community, spending: spending).found + late.map { $0.exception(community) }
        found += suppliers.filter { $0.value != .zero }.map { supplier, amount in
            MoneyException(.supplierWithoutNumber) {
                $0.supplier = supplier
                $0.amount = amount
            }
        }
        return found
    }
}

/// An award that was entered later than it counts.
package struct LateAward: Sendable, Equatable {
    package let school: SchoolNumber
    package let grantLine: String
    package let amount: Cents

    package init(school: SchoolNumber, grantLine: String, amount: Cents) {
        self.school = school
        self.grantLine = grantLine
        self.amount = amount
    }

    fileprivate func exception(_ community: CommunityOnDay) -> MoneyException {
        MoneyException(.datedBack) {
            $0.grantLine = grantLine
            $0.school = school
            $0.schoolBoard = community.schoolBoards[school]
            $0.amount = amount
            $0.note = .act(.award)
        }
    }
}
