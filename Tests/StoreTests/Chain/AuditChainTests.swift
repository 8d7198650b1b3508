import Assets
import Crypto
import TestSupport
import Testing

@testable import SQLite
@testable import Store

@Suite struct AuditChainTests {
    private static let author = Author(who: "an", why: "moved", at: SampleStore.now)

    @Test func anActHasItsLinkWhenItIsWritten() throws {
        let sample = try SampleStore()
        #expect(try sample.store.questions.chainHead() == nil)
        let act = try sample.act()
        let head = try #require(try sample.store.questions.chainHead())
        #expect(head.act == act)
        #expect(try sample.store.questions.chainFault() == nil)
        // What docs/audit-chain.md says, letter for letter.
        let what = try #require(try sample.store.questions.acts().first?.what)
        let text = """
            before \(String(repeating: "0", count: 64))
            act id=1 at=\(SampleStore.now) who=t2:an what=t\(what.utf8.count):\(what) why=t5:moved

            """
        #expect(head.digest == Crypto.sha256(Array(text.utf8)))
        #expect(head.description == "act 1, \(head.hex)")
    }

    @Test func whatIsTakenBackHasALinkAsWell() throws {
        let sample = try SampleStore()
        let act = try sample.act()
        let undo = try sample.store.undo(act, by: Self.author)
        let again = try sample.store.undo(undo, by: Self.author)
        #expect(try sample.store.questions.chainHead()?.act == again)
        #expect(try sample.store.questions.chainFault() == nil)
    }

    @Test func whatIsRehearsedOrRefusedHasNone() throws {
        let sample = try SampleStore()
        _ = try sample.store.rehearse { try $0.insertAct("x", by: Self.author) }
        #expect(throws: StoreError.self) {
            try sample.store.write { connection in
                _ = try connection.insertAct("x", by: Self.author)
                throw StoreError.refused("no")
            }
        }
        #expect(try sample.store.questions.chainHead() == nil)
    }

    @Test func anActThatCameToNothingLeavesNoGap() throws {
        let sample = try SampleStore()
        try sample.store.write { try $0.run("DELETE FROM act WHERE id = ?1", $0.insertAct("x", by: Self.author)) }
        #expect(try sample.store.questions.chainHead() == nil)
        let act = try sample.act()
        #expect(try sample.store.questions.chainHead()?.act == act)
        #expect(try sample.store.questions.chainFault() == nil)
    }

    @Test func actsOfOneTransactionAreLinkedInTheirOrder() throws {
        let sample = try SampleStore()
        try sample.store.write { connection in
            for number in 1...1_200 { _ = try connection.insertAct("act \(number)", by: Self.author) }
        }
        var told: [Int] = []
        let fault = try sample.store.questions.chainFault { told.append($0) }
        #expect(fault == nil)
        #expect(told == [500, 500, 200])
        #expect(try sample.store.questions.actCount() == 1_200)
        #expect(try sample.store.questions.chainHead()?.act == 1_200)
    }

    @Test func aLinkThatWasTakenAwayIsNotMadeAgain() throws {
        let sample = try SampleStore()
        let act = try sample.act()
        do {
            let forger = try Connection.opened(sample.path, mode: .write)
            try forger.script("DROP TRIGGER audit_link_is_not_deleted; DELETE FROM audit_link")
        }
        _ = try sample.store.undo(act, by: Self.author)
        _ = try Store(path: sample.path)
        #expect(try sample.store.questions.chainFault() == ChainFault(act: act, cause: .unlinked))
    }

    @Test(arguments: 1...7) func aChainThatIsCheckedInPiecesIsTheSame(_ most: Int) throws {
        let chain = try SampleChain()
        var (stretch, count) = (ChainStretch(), 0)
        repeat {
            stretch = try chain.connection.checkedChain(after: stretch, atMost: most, SampleChain.tables)
            count += stretch.count
        } while stretch.fault == nil && stretch.count == most
        #expect(stretch.fault == nil)
        #expect(count == Int(SampleChain.acts))
        let head = try chain.connection.chainHead()
        #expect(stretch.digest == nil || stretch.digest == head?.digest)
    }

    @Test func aChainStandsForItsRowsAndTheirOrder() throws {
        let (one, other) = (try SampleChain(), try SampleChain())
        #expect(try one.connection.chainHead() == other.connection.chainHead())
        try one.act("INSERT INTO act (at, who, what) VALUES (7, 'an', 'x'); INSERT INTO sample (act) VALUES (7)")
        try other.act("INSERT INTO act (at, who, what) VALUES (7, 'an', 'x')")
        #expect(try one.connection.chainHead() != other.connection.chainHead())
    }
}

extension SampleStore {
    /// Some act.
    fileprivate func act() throws -> Int64 {
        try store.write {
            try $0.insertAct("add a printer", by: Author(who: "an", why: "moved", at: SampleStore.now))
        }
    }
}
