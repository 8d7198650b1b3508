import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

/// A store with the three Digisprong lines, awards for two schools of one board, and a third school of another.
final class SampleLedger {
    let sample: SampleStore
    static let stranger = SampleStore.number("200002")
    static let shared = "digisprong-1-gedeeld"
    static let grades = "digisprong-1-leerjaar-5-6"
    /// Day on which all is booked unless a test says otherwise.
    static let today = Day("2026-11-22") ?? Day(number: 0)

    var store: Store { sample.store }

    init() throws {
        sample = try SampleStore()
        try sample.store.addSchoolBoard(SampleStore.name("VZW Zuid"), number: nil)
        try sample.store.addSchool(Self.stranger, name: SampleStore.name("De Brug"), schoolBoard: "VZW Zuid")
        _ = try store.setGrantLines(GrantTemplates.builtIn.lines(of: "digisprong-1"), by: booking())
        let schools = [SampleStore.school, SampleStore.otherSchool, Self.stranger]
        for line in [Self.shared, Self.grades] {
            _ = try store.award(line, to: schools.map { AwardEntry(school: $0, try fixed("1000")) }, by: booking())
        }
    }

    func booking(on day: Day = SampleLedger.today, why: String? = nil) -> Booking {
        Booking(by: Author(who: "an", why: why, at: day.midday), on: day)
    }

    func fixed(_ amount: String) throws -> AwardCalculation { AwardCalculation(amount: try Cents(amount)) }

    /// Lines of laptops at 21 %, each `net` without tax.
    func draft(
        _ number: String = "F2026-118", _ nets: [String] = ["100"], on day: String = "2024-03-01", quantity: Int64 = 1
    ) throws -> InvoiceDraft {
        let rate = try #require(VATRate("21"))
        let lines = try nets.map { net in
            InvoiceLine(
                description: "HP 250 G9", costKind: .devices, quantityInThousandths: quantity * 1_000,
                net: try Cents(net),
                vatRate: rate)
        }
        return InvoiceDraft(
            number: number, issuedOn: try #require(Day(day)),
            supplier: .init(name: "Winkel NV", number: EnterpriseNumber("0202239951")), lines: lines)
    }

    @discardableResult
    func enter(_ draft: InvoiceDraft, for school: SchoolNumber = SampleStore.school) throws -> Int64 {
        try #require(try store.addInvoices([InvoiceEntry(draft, for: .school(school))], by: booking()).ids.first)
    }

    func refusal(_ work: () throws -> Void) -> String? {
        do {
            try work()
            return nil
        } catch { return "\(error)" }
    }

    /// Sum of the charges of a line.
    func charged(_ line: Int64) throws -> Int64 {
        try store.questions.read { connection in
            try connection.first("SELECT ifnull(sum(amount), 0) FROM charge WHERE invoice_line = ?1", line) {
                $0.integer(0)
            } ?? 0
        }
    }
}
