import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

/// Random ledgers in the store, against the same in memory.
@Suite struct RandomLedgerStoreTests {
    private static let ledgers = 200
    private static let days = 4
    private static let firstDay = Day("2026-01-05") ?? Day(number: 0)
    private static let grantLine = "digisprong-1-gedeeld"

    private let sample: SampleStore
    private var store: Store { sample.store }

    init() throws {
        sample = try SampleStore()
        let boards = ["VZW A", "VZW B", "VZW C"]
        for board in boards { try store.addSchoolBoard(SampleStore.name(board), number: nil) }
        for (index, board) in SmallLedger.schoolBoardOfSchool.enumerated() {
            try store.addSchool(
                Self.school(index), name: SampleStore.name("School \(index)"), schoolBoard: boards[board])
        }
        _ = try store.setGrantLines(GrantTemplates.builtIn.lines(of: "digisprong-1"), by: Self.booking(0, 0))
        let amount = AwardCalculation(amount: try Cents("1000"))
        let awards = SmallLedger.schoolBoardOfSchool.indices.map { AwardEntry(school: Self.school($0), amount) }
        _ = try store.award(Self.grantLine, to: awards, by: Self.booking(0, 0))
    }

    private static func school(_ index: Int) -> SchoolNumber { SampleStore.number("70000\(index)") }

    private static func booking(_ enteredOn: Int, _ bookedOn: Int) -> Booking {
        Booking(
            by: Author(who: "an", at: firstDay.adding(enteredOn).midday), on: firstDay.adding(bookedOn))
    }

    /// The lines of a ledger, each on an invoice or credit note of its own.
    /// - Returns: their numbers in the store.
    private func enter(_ lines: [SmallLedger.Line], as name: String) throws -> [Int64] {
        let rate = try #require(VATRate(rawValue: 0))
        let entries = lines.enumerated().map { index, line in
            var draft = InvoiceDraft(
                number: "\(name) \(index)", issuedOn: Self.firstDay, supplier: .init(name: "Winkel NV"),
                lines: [
                    InvoiceLine(
                        description: "Laptop", costKind: .devices, net: line.gross.magnitude, vatRate: rate)
                ])
            draft.kind = line.gross < .zero ? .creditNote : .invoice
            return InvoiceEntry(draft, for: .schoolBoard(["VZW A", "VZW B", "VZW C"][line.schoolBoard]))
        }
        let invoices = try store.addInvoices(entries, by: Self.booking(0, 0)).ids
        return try store.questions.read { connection in
            try invoices.compactMap { invoice in
                try connection.first("SELECT id FROM invoice_line WHERE invoice = ?1", invoice) { $0.integer(0) }
            }
        }
    }

    /// A ledger in the store, with the numbers of what its acts charged.
    private struct Kept {
        let lines: [Int64]
        var charges: [Int: Int64] = [:]
    }

    private func enter(_ act: SmallLedger.Act, _ kept: inout Kept) throws {
        let booking = Self.booking(act.enteredOn, act.bookedOn)
        switch act.deed {
        case .charge(let school):
            let source = school.map { ChargeSource.award(school: Self.school($0), grantLine: Self.grantLine) }
            let entry = ChargeEntry(line: kept.lines[act.line], to: source ?? .ownMeans, amount: act.amount)
            _ = try store.charge([entry], by: booking)
            kept.charges[act.number] = try store.questions.read { connection in
                try connection.first("SELECT max(id) FROM charge") { $0.integer(0) }
            }
        case .takeBack(let number):
            _ = try store.uncharge(kept.charges[number] ?? 0, amount: -act.amount, by: booking)
        }
    }

    /// What the store adds up for each school on each day, of these lines.
    private func sums(of kept: Kept) throws -> [[Int64]] {
        let lines = kept.lines
        return try store.questions.read { connection in
            try (0..<Self.days).map { day in
                try SmallLedger.schoolBoardOfSchool.indices.map { index in
                    try connection.first(
                        """
                        SELECT ifnull(sum(amount), 0) FROM charge JOIN school ON school.id = school
                        WHERE school.number = ?1 AND booked_on <= ?2 AND invoice_line BETWEEN ?3 AND ?4
                        """,
                        Self.school(index).text, Self.firstDay.adding(day).iso, lines.min() ?? 0, lines.max() ?? 0
                    ) { $0.integer(0) } ?? 0
                }
            }
        }
    }

    private func sums(of ledger: SmallLedger) -> [[Int64]] {
        (0..<Self.days).map { day in
            SmallLedger.schoolBoardOfSchool.indices.map { school in
                ledger.sum(on: day) { $0.school == school }.rawValue
            }
        }
    }

    @Test func theStoreAgreesWithTheRulesInAnyOrderOfEntering() throws {
        var generator = Seeded()
        for number in 0..<Self.ledgers {
            var ledger = SmallLedger.random(&generator)
            var kept = Kept(lines: try enter(ledger.lines, as: "A \(number)"))
            for turn in 0..<12 {
                let act = ledger.randomAct(turn, on: turn * Self.days / 12, &generator)
                let isRight = (try? ledger.enter(act)) != nil
                let isTaken = (try? enter(act, &kept)) != nil
                #expect(isRight == isTaken, "ledger \(number): \(act)")
            }
            #expect(try sums(of: kept) == sums(of: ledger), "ledger \(number)")
            var other = Kept(lines: try enter(ledger.lines, as: "B \(number)"))
            for act in ledger.reorderedActs(&generator) { try enter(act, &other) }
            #expect(try sums(of: other) == sums(of: ledger), "ledger \(number) in another order")
        }
    }
}
