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
        case invoice(OtherInvoice)
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
        // Each key is made once: there are many, and each is compared with many.
        exceptions.map { (key: $0.key, exception: $0) }.sorted { $0.key < $1.key }.map(\.exception)
    }

    private var key: Key {
        let words = [grantLine, schoolBoard, school?.text, supplier?.name, invoice?.number, order, serial]
        return Key(
            rule: rule.place, words: words.map { $0 ?? "" }.joined(separator: "\u{0}"),
            numbers: [Int64(position ?? 0), device ?? 0, invoice?.id ?? 0, amount?.rawValue ?? 0])
    }

    private struct Key: Comparable {
        let rule: Int
        /// With an end behind each that stands before every letter.
        let words: String
        let numbers: [Int64]

        static func < (one: Key, other: Key) -> Bool {
            if one.rule != other.rule { return one.rule < other.rule }
            if one.words != other.words { return one.words < other.words }
            return one.numbers.lexicographicallyPrecedes(other.numbers)
        }
    }
}

extension ExceptionRule {
    /// As the cases stand, from what is worst.
    fileprivate var place: Int { Self.places[self] ?? 0 }

    private static let places = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}
