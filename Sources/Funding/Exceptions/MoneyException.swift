package import Assets
package import Inventory

/// One thing that an auditor would ask about.
package struct MoneyException: Sendable, Equatable {
    /// What is said besides, with its kind, so that a report writes it as its reader does.
    package enum Note: Sendable, Hashable {
        case text(String)
        case day(Day)
        case year(Int)
        case school(SchoolNumber)
        case status(AssetStatus)
        indirect case invoice(OtherInvoice)
        /// What was dated back.
        case act(Act)
    }

    /// Another invoice than the one that it is about, and whose that is.
    package struct OtherInvoice: Sendable, Hashable {
        package let supplier: String
        package let number: String
        package let schoolBoard: String
        package let school: SchoolNumber?
    }

    package struct InvoiceName: Sendable, Equatable {
        /// What commands take.
        package let id: Int64
        package let number: String
    }

    package enum Act: String, CaseIterable, Sendable {
        case award
        case invoice
        case charge
        case proof
        case link
    }

    package let rule: ExceptionRule
    package var grantLine: String?
    /// Its name.
    package var schoolBoard: String?
    package var school: SchoolNumber?
    package var supplier: InvoiceOnDay.Supplier?
    package var invoice: InvoiceName?
    package var position: Int?
    /// Number of an order.
    package var order: String?
    package var device: Int64?
    package var serial: String?
    package var amount: Cents?
    package var count: Int?
    package var note: Note?

    package init(_ rule: ExceptionRule, _ fill: (inout MoneyException) -> Void = { _ in }) {
        self.rule = rule
        fill(&self)
    }

    package init(_ rule: ExceptionRule, of invoice: InvoiceOnDay, _ fill: (inout MoneyException) -> Void = { _ in }) {
        self.init(rule)
        schoolBoard = invoice.schoolBoard
        school = invoice.school
        supplier = invoice.supplier
        self.invoice = InvoiceName(id: invoice.id, number: invoice.number)
        fill(&self)
    }

    package init(
        _ rule: ExceptionRule, of line: LineOnDay, in invoice: InvoiceOnDay,
        _ fill: (inout MoneyException) -> Void = { _ in }
    ) {
        self.init(rule, of: invoice)
        position = line.position
        fill(&self)
    }
}

extension MoneyException {
    /// What is worst first; of one rule by grant line, school board, school, supplier, invoice, line and device.
    package static func sorted(_ exceptions: [MoneyException]) -> [MoneyException] {
        // Rule by rule, and keys instead of exceptions: there are many, and each is large.
        let keys = Dictionary(grouping: exceptions.indices.map { Key(exceptions[$0], at: $0) }, by: \.rule)
        return ExceptionRule.allCases.flatMap { rule in
            (keys[rule] ?? []).sorted { $0.comesBefore($1) }.map { exceptions[$0.place] }
        }
    }

    private struct Key {
        let rule: ExceptionRule
        let owner: (String, String, String)
        let papers: (String, String, String, String)
        let numbers: (Int, Int64, Int64, Int64)
        let place: Int

        init(_ one: MoneyException, at place: Int) {
            rule = one.rule
            owner = (one.grantLine ?? "", one.schoolBoard ?? "", one.school?.text ?? "")
            papers = (one.supplier?.name ?? "", one.invoice?.number ?? "", one.order ?? "", one.serial ?? "")
            numbers = (one.position ?? 0, one.device ?? 0, one.invoice?.id ?? 0, one.amount?.rawValue ?? 0)
            self.place = place
        }

        func comesBefore(_ other: Key) -> Bool {
            if owner != other.owner { return owner < other.owner }
            if papers != other.papers { return papers < other.papers }
            return numbers < other.numbers
        }
    }
}
