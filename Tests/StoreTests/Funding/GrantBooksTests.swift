import Assets
import Funding
import Inventory
import SQLite
import TestSupport
import Testing

@testable import Store

@Suite struct GrantBooksTests {
    private let ledger: SampleLedger
    private static let tomorrow = SampleLedger.today.adding(1)

    /// An invoice of two lines with a copy: the first for the award, and cancelled on the day after.
    init() throws {
        ledger = try SampleLedger()
        let copy = try StoredDocument(name: "scan.pdf", content: [1, 2, 3])
        let entry = InvoiceEntry(
            try ledger.draft("F1", ["100", "50"]), for: .school(SampleStore.school), document: copy)
        let invoice = try ledger.store.addInvoices([entry], by: ledger.booking()).ids[0]
        let sources: [ChargeSource] = [
            .award(school: SampleStore.school, grantLine: SampleLedger.shared), .parents,
        ]
        for (line, source) in zip([Int64(1), 2], sources) {
            _ = try ledger.store.charge([ChargeEntry(line: line, to: source)], by: ledger.booking())
        }
        _ = try ledger.store.cancelInvoice(invoice, by: ledger.booking(on: Self.tomorrow))
    }

    private func books(_ board: String = "VZW Noord", on day: Day = SampleLedger.today) throws -> GrantBooks {
        try ledger.store.questions.books(of: SampleLedger.shared, schoolBoard: board, on: day)
    }

    @Test func booksOfADayDoNotKnowWhatWasBookedLater() throws {
        let books = try books()
        #expect(books.awards.map(\.amount.rawValue) == [100_000, 100_000])
        #expect(books.charges.map(\.amount.rawValue) == [12_100])
        #expect(books.invoices.map(\.cancelledOn) == [nil])
        #expect(books.lines.map(\.charged.rawValue) == [12_100, 0])
        #expect(books.lines.map(\.parents.rawValue) == [0, 6_050])
        #expect(books.lines.map(\.free.rawValue) == [0, 0])
    }

    @Test func aCancelledInvoiceIsShownWithItsCounterEntries() throws {
        let books = try books(on: Self.tomorrow)
        #expect(books.charges.map(\.amount.rawValue) == [12_100, -12_100])
        #expect(books.invoices.map(\.cancelledOn) == [Self.tomorrow, nil])
        #expect(books.invoices.map(\.reverses) == [nil, books.invoices[0].id])
        #expect(books.invoices.map(\.gross.rawValue) == [18_150, -18_150])
        #expect(books.lines.count == 4)
    }

    @Test func anotherSchoolBoardHasItsOwnBooks() throws {
        let books = try books("VZW Zuid")
        #expect(books.awards.count == 1)
        #expect(books.invoices.isEmpty && books.lines.isEmpty && books.charges.isEmpty && books.devices.isEmpty)
        #expect(thrown(StoreError.self) { try self.books("VZW Oost") } == .unknown("school board", named: "VZW Oost"))
    }

    @Test func aCopyIsReadByItsContentAndADamagedOneIsTold() throws {
        let copy = try #require(try books().invoices[0].copy)
        #expect(try ledger.store.questions.document(copy.digest).content == [1, 2, 3])
        #expect(try ledger.store.questions.keepsDocument(copy.digest))
        let other = try #require(Digest(bytes: copy.digest.bytes.reversed()))
        #expect(try !ledger.store.questions.keepsDocument(other))
        do {
            let forger = try Connection.opened(ledger.sample.path, mode: .write)
            try forger.script("DROP TRIGGER document_is_not_changed; UPDATE document SET content = x'010204'")
        }
        let error = thrown(StoreError.self) { try ledger.store.questions.document(copy.digest) }
        #expect(error?.description.contains("the stored copy 'scan.pdf' is damaged") == true)
    }

    @Test func questionsOfOneMomentDoNotSeeWhatIsWrittenMeanwhile() throws {
        let before = try ledger.store.questions.chainHead()
        try ledger.store.questions.atOneMoment { questions in
            #expect(try questions.chainHead() == before)
            _ = try ledger.store.addSupplier(.init(name: "Nieuw NV"), by: ledger.booking())
            #expect(try questions.chainHead() == before)
        }
        #expect(try ledger.store.questions.chainHead() != before)
    }

    @Test func aLinkOfTheChainIsKnownByItsActAndDigest() throws {
        let head = try #require(try ledger.store.questions.chainHead())
        #expect(try ledger.store.questions.isLinked(head.act, head.digest))
        #expect(try !ledger.store.questions.isLinked(head.act - 1, head.digest))
        #expect(try !ledger.store.questions.isLinked(head.act + 1, head.digest))
    }
}
