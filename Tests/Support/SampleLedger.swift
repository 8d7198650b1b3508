package import Assets
package import Funding
package import Inventory
package import Store

/// A store with the three Digisprong lines, awards for two schools of one board, and a third school of another.
package final class SampleLedger {
    package let sample: SampleStore
    package static let stranger = SampleStore.number("200002")
    package static let shared = "digisprong-1-gedeeld"
    package static let grades = "digisprong-1-leerjaar-5-6"
    /// Day on which all is booked unless a test says otherwise.
    package static let today = Day("2026-11-22") ?? Day(number: 0)

    package var store: Store { sample.store }

    package init() throws {
        sample = try SampleStore()
        try sample.store.addSchoolBoard(SampleStore.name("VZW Zuid"), number: nil)
        try sample.store.addSchool(Self.stranger, name: SampleStore.name("De Brug"), schoolBoard: "VZW Zuid")
        _ = try store.setGrantLines(GrantTemplates.builtIn.lines(of: "digisprong-1"), by: booking())
        let schools = [SampleStore.school, SampleStore.otherSchool, Self.stranger]
        for line in [Self.shared, Self.grades] {
            _ = try store.award(line, to: schools.map { AwardEntry(school: $0, try fixed("1000")) }, by: booking())
        }
    }

    package func booking(on day: Day = SampleLedger.today, why: String? = nil) -> Booking {
        Booking(by: Author(who: "an", why: why, at: day.midday), on: day)
    }

    package func fixed(_ amount: String) throws -> AwardCalculation { AwardCalculation(amount: try Cents(amount)) }

    /// Lines of laptops at 21 %, each `net` without tax.
    package func draft(
        _ number: String = "F2026-118", _ nets: [String] = ["100"], on day: String = "2024-03-01", quantity: Int64 = 1
    ) throws -> InvoiceDraft {
        guard let rate = VATRate("21"), let day = Day(day) else { preconditionFailure("\(day) is no day") }
        let lines = try nets.map { net in
            InvoiceLine(
                description: "HP 250 G9", costKind: .devices, quantityInThousandths: quantity * 1_000,
                net: try Cents(net),
                vatRate: rate)
        }
        return InvoiceDraft(
            number: number, issuedOn: day,
            supplier: .init(name: "Winkel NV", number: EnterpriseNumber("0202239951")), lines: lines)
    }

    @discardableResult
    package func enter(_ draft: InvoiceDraft, for school: SchoolNumber = SampleStore.school) throws -> Int64 {
        try store.addInvoices([InvoiceEntry(draft, for: .school(school))], by: booking()).ids[0]
    }

    package func refusal(_ work: () throws -> Void) -> String? {
        do {
            try work()
            return nil
        } catch { return "\(error)" }
    }
}
