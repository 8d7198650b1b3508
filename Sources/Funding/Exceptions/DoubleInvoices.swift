import Assets
import Inventory

/// Two invoices that may be one, among those that awards bear a part of.
struct DoubleInvoices: Sendable {
    /// What two have in common.
    private enum Mark: Hashable, Sendable {
        case number(key: String, gross: Cents)
        case day(supplier: Int64, Day, gross: Cents)
    }

    private struct Known: Sendable {
        let supplier: Int64
        let number: String
        let schoolBoard: String
        let school: SchoolNumber?
        /// Places of the last one before it with the same mark.
        let sameNumber: Int?
        let sameDay: Int?
    }

    private var known: [Known] = []
    private var places: [Mark: Int] = [:]
    private var suppliers: [Int64: String] = [:]

    /// - Returns: one for each earlier invoice that it may be.
    mutating func add(_ invoice: InvoiceOnDay) -> [MoneyException] {
        guard invoice.kind == .invoice, invoice.fromAwards > .zero else { return [] }
        let number = Mark.number(key: InvoiceNumber.key(invoice.number), gross: invoice.gross)
        let day = Mark.day(supplier: invoice.supplier.id, invoice.issuedOn, gross: invoice.gross)
        let (sameNumber, sameDay) = (places[number], places[day])
        suppliers[invoice.supplier.id] = invoice.supplier.name
        known.append(
            Known(
                supplier: invoice.supplier.id, number: invoice.number, schoolBoard: invoice.schoolBoard,
                school: invoice.school, sameNumber: sameNumber, sameDay: sameDay))
        places[number] = known.count - 1
        places[day] = known.count - 1
        let others = chain(from: sameNumber, by: \.sameNumber).filter { $0.supplier != invoice.supplier.id }
        let same = chain(from: sameDay, by: \.sameDay)
        return others.map { told(.chargedTwice, invoice, $0) } + same.map { told(.looksChargedTwice, invoice, $0) }
    }

    private func chain(from place: Int?, by previous: KeyPath<Known, Int?>) -> [Known] {
        Array(sequence(first: place) { place in place.map { known[$0][keyPath: previous] } }.prefix { $0 != nil })
            .compactMap { $0.map { known[$0] } }
    }

    private func told(_ rule: ExceptionRule, _ invoice: InvoiceOnDay, _ earlier: Known) -> MoneyException {
        MoneyException(rule, of: invoice) {
            $0.amount = invoice.fromAwards
            $0.note = .invoice(
                .init(
                    supplier: suppliers[earlier.supplier] ?? "", number: earlier.number,
                    schoolBoard: earlier.schoolBoard, school: earlier.school))
        }
    }
}
