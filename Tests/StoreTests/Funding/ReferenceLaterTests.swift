import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

/// A report of a day says the same for ever, apart from what is dated back on purpose.
@Suite struct ReferenceLaterTests {
    private let community: ReferenceCommunity
    private let asOf: AsOf
    private let later: Day

    init() throws {
        community = try ReferenceCommunity()
        let day = try #require(Day("2024-11-29"))
        later = day.adding(40)
        asOf = AsOf(day, today: later)
    }

    private var store: Store { community.store }
    private var author: Author { Author(who: "an", at: later.midday) }

    private struct Reports: Equatable {
        let spending: CommunitySpending
        let exceptions: [MoneyException]
        let lines: [LineReconciliation]
        let devices: [DeviceOnDay]
    }

    private func reports() throws -> Reports {
        let found = try store.questions.reconciliation(asOf)
        return Reports(
            spending: try store.questions.spending(in: SpendingPeriod(asOf)),
            exceptions: try store.questions.moneyExceptions(asOf), lines: found.lines,
            devices: found.devicesWithoutLine)
    }

    @Test func whatIsEnteredLaterLeavesTheReportsOfADayAsTheyWere() throws {
        let before = try reports()
        try spendMore()
        try moveDevices()
        let after = try reports()
        #expect(after.spending == before.spending)
        #expect(after.exceptions == before.exceptions)
        #expect(after.lines == before.lines)
        #expect(after.devices == before.devices)
        let now = AsOf(later, today: later)
        #expect(try store.questions.spending(in: SpendingPeriod(now)) != before.spending)
        #expect(try store.questions.moneyExceptions(now) != before.exceptions)
    }

    /// A new invoice that is charged and linked, an old one cancelled, a proof accepted, a deadline moved, an award given anew.
    private func spendMore() throws {
        let booking = Booking(by: author, on: later)
        let school = try #require(SchoolNumber("012307"))
        let rate = try #require(VATRate(rawValue: 2_100))
        let line = InvoiceLine(description: "Laptop", costKind: .devices, net: try Cents("900"), vatRate: rate)
        let draft = InvoiceDraft(
            number: "LATER-1", issuedOn: later.adding(-50), supplier: .init(name: "Winkel NV"), lines: [line])
        let entered = try store.addInvoices([InvoiceEntry(draft, for: .school(school))], by: booking)
        let invoice = try #require(entered.ids.first)
        let number = try #require(
            try store.questions.read { try $0.first("SELECT max(id) FROM invoice_line") { $0.integer(0) } })
        let award = ChargeSource.award(school: school, grantLine: "digisprong-1-gedeeld")
        _ = try store.charge([ChargeEntry(line: number, to: award)], by: booking)
        _ = try store.note(
            ProofEvent(.submitted, on: later), ofInvoices: [invoice], for: "digisprong-1-gedeeld", by: booking)
        _ = try store.link([try #require(community.assets["5CG0297H9"])], toLine: number, by: booking)
        _ = try store.cancelInvoice(try invoiceWithoutProof(), by: booking)
        var grantLine = try #require(
            try store.questions.grantLines().first { $0.code == "digisprong-1-infrastructuur" })
        grantLine.until = later.adding(400)
        _ = try store.setGrantLines([grantLine], by: booking)
    }

    private func invoiceWithoutProof() throws -> Int64 {
        let proven = Set(try ReferenceTable.community("proofs").map { $0.text("invoice") })
        let open = try ReferenceTable.community("invoices").first {
            !proven.contains($0.text("id")) && $0["cancelled_on"] == nil && $0["kind"] == "invoice"
        }
        return try #require(open.flatMap { community.invoices[$0.text("id")] })
    }

    /// One is sold, one is moved to another school, one is seen again, and one of a delivery note is seen at last.
    private func moveDevices() throws {
        let linked = try store.questions.reconciliation(asOf).lines.flatMap(\.line.devices)
        let (sold, moved) = (try #require(linked.first), try #require(linked.last))
        _ = try store.say([Word(asset: sold, field: .status, value: "sold")], "device set", by: author)
        _ = try store.say([Word(asset: moved, field: .school, value: "115006")], "device set", by: author)
        let row = ImportedRow(
            number: 2, key: "serial:NXA0018J6", values: [.serial: "NXA0018J6", .school: "030569", .kind: "chromebook"],
            lastSeenAt: asOf.day.midday)
        let list = ImportedList(name: "google-admin", rows: [row], fields: AssetField.ofPeople)
        _ = try store.take(list, by: author)
    }
}
