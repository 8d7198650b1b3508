import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct ArrivalStoreTests {
    private let ledger: SampleLedger

    /// An invoice of three laptops of which two are here: devices 1 and 2 at its school, and 3 at another.
    init() throws {
        ledger = try SampleLedger()
        for (number, school) in [(1, SampleStore.school), (2, SampleStore.school), (3, SampleStore.otherSchool)] {
            let device = try ledger.sample.addDevice(number, school: school)
            _ = try ledger.sample.ingest(try SampleBody.body(seq: 1, .laptop(number)), device: device)
        }
        try enter("F1")
    }

    @discardableResult
    private func enter(
        _ number: String, _ description: String = "Lenovo ThinkPad L14 G2", quantity: Int64 = 3, order: String? = nil
    ) throws -> Int64 {
        var draft = try ledger.draft(number, on: "2026-11-10", quantity: quantity)
        draft.lines[0].description = description
        draft.orderNumber = order
        return try ledger.enter(draft)
    }

    private func arrivals() throws -> Arrivals { try ledger.store.questions.arrivals() }

    /// `1: 1 2`, and `?` where it is only possible.
    private func proposed() throws -> [String] {
        try arrivals().proposals.map { proposal in
            let devices = proposal.arrivals.map { " \($0.device.number)" }.joined()
            return "\(proposal.line.line)\(proposal.isCertain ? "" : "?"):\(devices)"
        }
    }

    @discardableResult
    private func confirm(_ lines: Set<Int64>?, except: Set<Int64> = [], possible: Bool = false) throws
        -> ArrivalConfirmation
    {
        let choice = ArrivalChoice(lines: lines, except: except, includesPossible: possible)
        return try ledger.store.confirmArrivals(choice, by: ledger.booking())
    }

    private func devices(_ line: Int64 = 1) throws -> [Int64] { try ledger.store.questions.devices(ofLine: line) }

    @Test func newMachinesOfTheSchoolAreProposedAndLinkedInOneAct() throws {
        #expect(try proposed() == ["1: 1 2"])
        #expect(try arrivals().papers[1] == Arrivals.Paper(invoice: 1, number: "F1", supplier: "Winkel NV"))
        let done = try confirm([1])
        #expect(done.proposals.map(\.arrivals.count) == [2] && done.missing.isEmpty)
        #expect(try devices() == [1, 2])
        #expect(try proposed().isEmpty)
        #expect(try arrivals().lines.map(\.room) == [1])
        let act = try #require(try ledger.store.questions.acts(atMost: 1).first)
        #expect(act.id == done.act && act.what == "confirm the arrival of 2 devices for line 1")
    }

    @Test func whatIsUndoneIsProposedAgainAndWhatAPersonUnlinkedIsNot() throws {
        let act = try #require(try confirm([1]).act)
        _ = try ledger.store.undo(act, by: ledger.booking().author)
        #expect(try devices().isEmpty)
        #expect(try proposed() == ["1: 1 2"])
        try confirm([1])
        _ = try ledger.store.unlink([1], fromLine: 1, by: ledger.booking())
        #expect(try proposed().isEmpty)
        #expect(try arrivals().lines.map(\.refused) == [[1]])
    }

    @Test func severalLinesAreConfirmedInOneAct() throws {
        try enter("F2", "Laptop 14 inch", quantity: 1)
        _ = try ledger.store.say(
            [Word(asset: 2, field: .model, value: "ThinkPad T14 Gen 1")], "test", expiresOn: nil,
            by: ledger.booking().author)
        #expect(try proposed() == ["1: 1", "2?: 2"])
        #expect(try confirm(nil).proposals.map(\.line.line) == [1])
        _ = try ledger.store.unlink([1], fromLine: 1, by: ledger.booking())
        _ = try ledger.store.undo(
            try #require(try ledger.store.questions.acts(atMost: 1).first).id, by: ledger.booking().author)
        #expect(try devices() == [1])
        let act = try confirm(nil, possible: true).act
        #expect(act != nil)
        #expect(try devices(2) == [2])
    }

    @Test func whatIsNotProposedIsToldInASentence() throws {
        let cases: [(lines: Set<Int64>, except: Set<Int64>, sentences: [String])] = [
            ([1], [1, 2], ["line 1: all that is proposed for it is excepted"]),
            ([1], [1, 3], ["device 3 is not proposed for any line"]),
        ]
        for one in cases { #expect(try confirm(one.lines, except: one.except).missing == one.sentences) }
        #expect(try devices() == [2])
        #expect(ledger.refusal { try confirm([9]) }?.hasPrefix("there is no invoice line 9") == true)
        try enter("F2", "HP 250 G9")
        #expect(try confirm([2]).missing == ["line 2: no new device fits it; 3 of 3 are still to come"])
        try enter("F3", "Laptop", quantity: 1)
        _ = try ledger.store.say(
            [Word(asset: 1, field: .model, value: "ThinkPad T14")], "test", expiresOn: nil, by: ledger.booking().author)
        #expect(
            try confirm([3]).missing == [
                "line 3: what is proposed for it is only possible: see 'arrival show 3', and give --possible"
            ])
        #expect(try confirm([3], possible: true).missing.isEmpty)
        #expect(try confirm([3]).missing == ["line 3: all of it is linked or expected already: see 'invoice show'"])
        _ = try ledger.store.cancelInvoice(3, by: ledger.booking())
        #expect(
            try confirm([3]).missing == ["line 3 is of a credit note, or of an invoice that was cancelled"])
    }

    @Test func theChargedSchoolsAreTheRightOnes() throws {
        _ = try ledger.store.charge(
            [ChargeEntry(line: 1, to: .award(school: SampleStore.otherSchool, grantLine: SampleLedger.shared))],
            by: ledger.booking())
        #expect(try proposed() == ["1: 3"])
    }

    @Test func aLineOfAWholeSchoolBoardTakesFromAllItsSchools() throws {
        var draft = try ledger.draft("F2", on: "2026-11-10", quantity: 9)
        draft.lines[0].description = "ThinkPad L14"
        _ = try ledger.store.cancelInvoice(1, by: ledger.booking())
        _ = try ledger.store.addInvoices([InvoiceEntry(draft, for: .schoolBoard("VZW Noord"))], by: ledger.booking())
        #expect(try proposed().map { $0.split(separator: ":")[1] } == [" 1 2 3"])
    }

    @Test func aDeliveryNoteTakesItsPlaceBeforeItsDevicesAreSeen() throws {
        let serial = try #require(try ledger.store.questions.assets().first { $0.id == 2 }?.serial)
        _ = try ledger.store.expect([serial, "NOTYET0001"], withLine: 1, by: ledger.booking())
        let line = try #require(try arrivals().lines.first)
        #expect(line.linked == 1 && line.expected == 1 && line.room == 1)
        #expect(try proposed() == ["1: 1"])
        _ = try ledger.store.expect(["NOTYET0002"], withLine: 1, by: ledger.booking())
        #expect(try arrivals().lines.isEmpty)
    }

    @Test(arguments: [("acquisition", "gift"), ("acquisition", "taken-over"), ("status", "ordered")])
    func whatIsLinkedOrWasNotBoughtOrIsOnlyOrderedIsNotProposed(_ field: String, _ value: String) throws {
        _ = try ledger.store.link([1], toLine: 1, by: ledger.booking())
        let field = try #require(AssetField(rawValue: field))
        _ = try ledger.store.say(
            [Word(asset: 2, field: field, value: value)], "test", expiresOn: nil, by: ledger.booking().author)
        #expect(try proposed().isEmpty)
    }

    @Test func theOrderNumberOfAnApplePurchaseIsMatched() throws {
        let order = Purchase(
            number: "W 1234", supplier: try ledger.draft().supplier, orderedOn: try #require(Day("2026-11-01")),
            lines: [])
        _ = try ledger.store.addPurchase(order, for: .school(SampleStore.school), by: ledger.booking())
        try enter("F2", "iPad 10,9 inch", order: "W 1234")
        let words: [(AssetField, String)] = [
            (.orderNumber, "w1234"), (.model, "iPad (10th generation)"), (.kind, "tablet"), (.maker, "Apple"),
        ]
        _ = try ledger.store.say(
            words.map { Word(asset: 1, field: $0.0, value: $0.1) }, "test", expiresOn: nil, by: ledger.booking().author)
        let proposals = try arrivals().proposals.filter { $0.line.line == 2 }
        #expect(proposals.flatMap(\.reasons) == [.orderAndModel])
        #expect(proposals.first?.line.isOnlyOfOrder == true)
    }

    @Test func aDeliveryNoteIsComparedWithWhatIsKnown() throws {
        try enter("F2", quantity: 5)
        let serials = Dictionary(
            uniqueKeysWithValues: try ledger.store.questions.assets().map { ($0.id, $0.serial ?? "") })
        let (first, second) = (try #require(serials[1]), try #require(serials[2]))
        _ = try ledger.store.expect(["NOTYET0001"], withLine: 1, by: ledger.booking())
        _ = try ledger.store.link([1], toLine: 1, by: ledger.booking())
        _ = try ledger.store.link([2], toLine: 2, by: ledger.booking())
        _ = try ledger.store.unlink([2], fromLine: 2, by: ledger.booking())
        let note = try ledger.store.questions.deliveryNote(
            of: [first.lowercased(), second, "notyet0001", "NEW0001"], withLine: 2)
        #expect(note.new.count == 4)
        #expect(note.here.map(\.device) == [1] && note.unlinked.map(\.device) == [2])
        #expect(note.elsewhere.map(\.line) == [1, 1] && note.elsewhere.map(\.device) == [1, nil])
        #expect(note.elsewhere.map(\.number) == ["F1", "F1"])
        #expect(try ledger.store.questions.deliveryNote(of: ["NOTYET0001"], withLine: 1).new.isEmpty)
    }

    @Test func aDeliveryNoteAndTheLinksOfPeopleAreTogetherNoMoreThanWasBought() throws {
        _ = try ledger.store.link([1, 2], toLine: 1, by: ledger.booking())
        #expect(
            ledger.refusal { _ = try ledger.store.expect(["NEW0001", "NEW0002"], withLine: 1, by: ledger.booking()) }
                == "line 1 is of 3, and would have 4 devices: see 'invoice show'")
        let serial = try #require(try ledger.store.questions.assets().first { $0.id == 2 }?.serial)
        #expect(try ledger.store.expect(["NEW0001", serial], withLine: 1, by: ledger.booking()) != nil)
    }
}
