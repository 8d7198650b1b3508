import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct ReplacementQuestionTests {
    private let ledger: SampleLedger

    init() throws { ledger = try SampleLedger() }

    private func add(_ number: Int, _ change: (inout Facts) -> Void = { _ in }) throws {
        var facts = Facts.laptop(number)
        change(&facts)
        _ = try ledger.sample.ingest(try SampleBody.body(facts), device: try ledger.sample.addDevice(number))
    }

    private func facts() throws -> [ReplacementFacts] {
        try ledger.store.questions.replacementFacts(today: SampleLedger.today).sorted { $0.asset < $1.asset }
    }

    @Test func wearAndSupportAreThoseOfHealth() throws {
        try add(1)
        try add(2) { facts in
            var battery = Battery()
            battery.name = "BAT0"
            battery.unit = "mWh"
            battery.designCapacity = 50_000
            battery.fullCapacity = 20_000
            facts.power = Power()
            facts.power?.batteries = [battery]
        }
        try add(3) { $0.storage?.disks[0].state = "dead" }
        try add(4) { $0.system?.version = "10" }
        let found = try facts()
        #expect(found.map { $0.parts.compactMap(\.finding) } == [[], [.batteryWorn], [.diskFailing], []])
        #expect(found.map { $0.systemSupportedUntil?.iso } == ["2030-06-30", "2030-06-30", "2030-06-30", "2024-06-30"])
        let reasons = ReplacementRule(today: SampleLedger.today).replacements(of: found).map { $0.cause?.reason }
        #expect(reasons == [.systemUnsupported, .batteryWorn, .diskFailing, .systemUnsupported])
    }

    @Test func whatIsGoneIsNotReplacedAndTellsItsPrice() throws {
        try add(1)
        try add(2)
        try ledger.enter(try ledger.draft())
        _ = try ledger.store.link([1], toLine: 1, by: ledger.booking())
        try ledger.sample.say("stolen", .status, of: 1)
        let replacements = ReplacementRule(today: SampleLedger.today).replacements(of: try facts())
        #expect(replacements.map(\.asset) == [2])
        let price = try Cents("121")
        #expect(replacements.map(\.price) == [.typical(price)])
    }
}
