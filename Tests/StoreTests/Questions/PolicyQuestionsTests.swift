import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct PolicyQuestionsTests {
    private let sample: SampleStore

    init() throws { sample = try SampleStore() }

    @Test func whatDrivesABoardIsWhereItWasSeenLast() throws {
        _ = try sample.ingest(
            try SampleBody.body(.laptop(1, usb: [.board])), device: try sample.addDevice(), at: SampleStore.now)
        try sample.addTyped(1, kind: .smartboard)
        let hosts = try sample.store.questions.boardHosts()
        #expect(hosts.map(\.boards) == [1, 1])
        #expect(hosts.map(\.kind) == [nil, .laptop])
        #expect(hosts.allSatisfy { $0.school == SampleStore.school })
    }

    @Test func aBoardThatIsGoneIsDrivenByNothing() throws {
        try sample.addTyped(1, kind: .smartboard)
        try sample.say("recycled", .status, of: 1)
        #expect(try sample.store.questions.boardHosts() == [])
    }

    @Test func aDisposalIsExplainedByAReasonOrANote() throws {
        for number in 1...4 { try sample.addTyped(number, kind: .networkDevice) }
        let reasons: [String?] = [nil, "old", nil]
        for (index, why) in reasons.enumerated() {
            let word = Word(asset: Int64(index + 1), field: .status, value: "recycled")
            _ = try sample.store.say([word], "test", by: Author(who: "test", why: why, at: SampleStore.now))
        }
        try sample.say("to the container park", .note, of: 3)
        try sample.say("lost", .status, of: 4)
        let disposals = try sample.store.questions.disposals()
        #expect(disposals == [Disposals(school: SampleStore.school, devices: 3, explained: 2)])
    }

    @Test func whatAMachineSaysOfItsProgramsAndUpdatesIsKnown() throws {
        for number in 1...2 {
            var facts = Facts.laptop(number)
            facts.system?.updatesCheckedAt = number == 1 ? SampleStore.now : nil
            facts.software = number == 1 ? Software() : nil
            facts.software?.packages = [TextPair(name: "vim", text: "2:9")]
            _ = try sample.ingest(try SampleBody.body(facts), device: try sample.addDevice(number))
        }
        let questions = sample.store.questions
        #expect(try questions.devicesWithSoftware() == [1])
        let states = try questions.updateStates()
        #expect(states[1]?.checkedAt == SampleStore.now && states[2]?.checkedAt == nil)
    }
}
