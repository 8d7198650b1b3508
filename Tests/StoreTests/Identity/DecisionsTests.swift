import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct DecisionsTests {
    private let school: SampleSchool

    init() throws {
        school = try SampleSchool()
        for number in 1...2 { try school.enrol("\(number)", SampleMachine(number)) }
    }

    @Test func aMergeIsTakenBackWithTheSameNumbers() throws {
        _ = try school.store.say([Word(asset: 2, field: .note, value: "van juf")], "test", by: school.author)
        let act = try school.store.merge(1, with: [2], by: school.author)
        #expect(try school.computers() == [1])
        #expect(
            thrown(StoreError.self) { try school.store.merge(2, with: [1], by: school.author) }?.description
                == "device 2 is part of device 1 now: use 1")
        let undo = try school.store.undo(act, by: school.author)
        #expect(try school.computers() == [1, 2])
        #expect(try school.store.questions.judgedAsset(2).row.serial == SampleMachine(2).serial)
        _ = try school.store.undo(undo, by: school.author)
        #expect(try school.computers() == [1])
        #expect(try school.store.questions.acts().map(\.what).first == "undo \(undo): undo \(act): merge 2 into 1")
    }

    @Test func aDeviceThatIsNamedTwiceIsMergedOnce() throws {
        let act = try school.store.merge(1, with: [2, 2], by: school.author)
        #expect(try school.computers() == [1])
        _ = try school.store.undo(act, by: school.author)
        #expect(try school.computers() == [1, 2])
    }

    @Test func anActIsTakenBackOnce() throws {
        let act = try school.store.merge(1, with: [2], by: school.author)
        let undo = try school.store.undo(act, by: school.author)
        #expect(
            thrown(StoreError.self) { try school.store.undo(act, by: school.author) }?.description
                == "act \(act) was taken back already, by act \(undo): 'undo \(undo)' does it again")
        #expect(thrown(StoreError.self) { try school.store.undo(99, by: school.author) } != nil)
    }

    @Test func whatWasDecidedSinceStaysWhenAnEarlierAnswerReturns() throws {
        let again = try school.enrol("again", SampleMachine(1))
        try school.report(1, SampleMachine(1))
        let same = try school.store.resolve(
            #require(try school.store.conflicts().first).id, as: 1, by: school.author)
        let undo = try school.store.undo(same, by: school.author)
        _ = try school.store.resolve(#require(try school.store.conflicts().first).id, as: nil, by: school.author)
        let asset = try school.asset(ofAgent: again)
        #expect(asset != 1)
        _ = try school.store.undo(undo, by: school.author)
        #expect(try school.asset(ofAgent: again) == asset)
    }

    @Test func anAgentThatWasTakenOutStaysOut() throws {
        let act = try school.store.revoke(2, by: school.author)
        #expect(
            thrown(StoreError.self) { try school.store.undo(act, by: school.author) }?.description
                == "agent 2 stays out, as its key may be in other hands: let its machine enrol again")
        #expect(try school.store.questions.device(2).state == .revoked)
    }

    @Test func anAgentThatIsTakenOutWhileItWaitsIsAskedAboutNoMore() throws {
        var copy = SampleMachine(1)
        copy.usb = [.printer(serial: "E71234567")]
        let other = try school.enrol("copy", copy, school: SampleStore.otherSchool)
        #expect(try school.store.conflicts().map(\.agent) == [other])
        _ = try school.store.revoke(other, by: school.author)
        #expect(try school.store.conflicts().isEmpty)
        #expect(try school.store.match(isDry: false, now: SampleStore.now + 100_000) { _ in }.isEmpty)
        #expect(try school.store.questions.assets(AssetFilter(kind: .printer)).isEmpty)
        // The machine itself may enrol again, and then a person is asked again.
        try school.enrol("again", copy, school: SampleStore.otherSchool)
        #expect(try school.store.conflicts().count == 1)
    }

    @Test func aSplitWitnessIsAnAssetOfItsOwnAndStaysSo() throws {
        let again = try school.enrol("again", SampleMachine(1))
        let witnesses = try school.store.explanation(of: 1).witnesses
        #expect(witnesses.count == 2)
        let act = try school.store.split(witnesses[1].id, from: 1, by: school.author)
        #expect(try school.computers().count == 3)
        try school.report(again, SampleMachine(1))
        #expect(try school.computers().count == 3)
        _ = try school.store.undo(act, by: school.author)
        #expect(try school.computers() == [1, 2])
        #expect(try school.asset(ofAgent: again) == 1)
        #expect(thrown(StoreError.self) { try school.store.split(99, from: 1, by: school.author) } != nil)
    }

    @Test func aWordThatWasTakenBackLeavesTheOneBefore() throws {
        func note(_ text: String?) throws -> Int64? {
            try school.store.say([Word(asset: 1, field: .note, value: text)], "test", by: school.author)
        }
        _ = try note("een")
        let second = try #require(try note("twee"))
        #expect(try note("twee") == nil)
        _ = try school.store.undo(second, by: school.author)
        let shown = try school.store.questions.read {
            try $0.first("SELECT note FROM asset WHERE id = 1") { $0.text(0) }
        }
        #expect(shown == "een")
    }

    @Test func aDryRunOfOtherWeightsSaysWhatWouldJoinAndChangesNothing() throws {
        #expect(try school.store.match(isDry: true, now: 0) { _ in }.isEmpty)
        var other = SampleMachine(3)
        other.serial = SampleMachine(1).serial
        try school.enrol("3", other)
        let text = String(decoding: Rules.text(of: .evidence), as: UTF8.self)
            .replacing("2026-11-22", with: "2999-01-01", maxReplacements: 1).replacing("-50", with: "0")
            .replacing("-30", with: "0").replacing("-25", with: "0").replacing("-10", with: "0")
        // Without facts that speak against, one serial is enough; but they were there at different times.
        let changes = try school.store.match(trying: Array(text.utf8), isDry: true, now: 0) { _ in }
        #expect(changes == [.join([1, 3])])
        #expect(try school.computers() == [1, 2, 3])
    }

    @Test func aPlaceholderThatIsListedSinceProvesNothing() throws {
        var known = SampleMachine(5)
        (known.uuid, known.baseboard, known.mac) = (nil, nil, "")
        let device = try school.enrol("5", known)
        known.disk = SampleMachine(6).disk
        let again = try school.enrol("6", known)
        let asset = try #require(try school.asset(ofAgent: device))
        #expect(try school.asset(ofAgent: again) == asset)
        let text = String(decoding: Rules.text(of: .placeholders), as: UTF8.self)
            .replacing("2026-11-22", with: "2999-01-01", maxReplacements: 1)
        let table = Array((text + "serial\t\(known.serial ?? "")\ta test\n").utf8)
        #expect(
            try school.store.match(trying: table, isDry: true, now: 0) { _ in } == [.split(asset, parts: 2)])
        try school.store.install(table, now: 0)
        _ = try school.store.match(isDry: false, now: SampleStore.now + 100_000) { _ in }
        #expect(try school.asset(ofAgent: again) != asset)
    }

    @Test func anExplanationSaysWhatAgreesAndWhatWouldHaveChangedIt() throws {
        var again = SampleMachine(1)
        again.disk = "S4EVNF0M999999"
        try school.enrol("again", again)
        let explanation = try school.store.explanation(of: 1)
        guard case .clearMatch(let key, let comparison)? = explanation.witnesses.last?.ground else {
            Issue.record("it is clearly the same machine")
            return
        }
        #expect(key == "agent 1")
        #expect(comparison.agreeing.map(\.kind) == [.uuid, .serial, .baseboardSerial, .mac, .machineID])
        #expect(comparison.differing.map(\.kind) == [.disk])
        #expect(comparison.points == 100)
        let turns = comparison.turns(by: explanation.weights)
        #expect(turns.map(\.kind) == [.mac])
        #expect(turns.map(\.standing) == [.different])
    }
}
