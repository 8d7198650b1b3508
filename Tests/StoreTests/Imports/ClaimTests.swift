import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

/// A report that claims what its credential has not changes nothing there.
@Suite struct ClaimTests {
    private let imports: SampleImport

    init() throws {
        imports = try SampleImport()
        try imports.report(1, at: SampleStore.now)
        _ = try imports.take([SampleImport.row(2, serial: "5CD111AAA1", [.inventoryNumber: "CB-1"])])
    }

    private func asset(_ id: Int64) throws -> AssetRow { try #require(try imports.assets().first { $0.id == id }) }

    /// What is shown, without the time of the last report.
    private func look(_ id: Int64) throws -> [String?] {
        let row = try asset(id)
        return [
            row.school.text, row.kind.rawValue, row.maker, row.model, row.serial, row.inventoryNumber, row.room,
            row.hostname, row.status?.rawValue, row.sources.map(\.rawValue).joined(separator: " "),
        ]
    }

    private func report(_ facts: Facts, school: SchoolNumber, token: String) throws {
        let id = try imports.sample.addToken(token, school: school)
        let outcome = try imports.sample.enrol(
            token, token: id, facts.machine ?? Machine(), now: SampleImport.at + 10)
        guard case .enrolled(let device, _) = outcome else { return }
        _ = try imports.sample.ingest(try SampleBody.body(facts), device: device, at: SampleImport.at + 20)
    }

    @Test(arguments: [SampleStore.school, SampleStore.otherSchool])
    func theAssetTagInAFirmwareIsNobodysInventoryNumber(_ school: SchoolNumber) throws {
        let before = try look(2)
        var facts = Facts.laptop(7)
        facts.machine?.assetTag = "CB-1"
        try report(facts, school: school, token: "tag")
        #expect(try look(2) == before)
        #expect(try imports.assets().count == 3)
        #expect(try imports.assets().last?.inventoryNumber == nil)
    }

    /// Of the same school and of another one: it waits for a person, and what it says is shown nowhere.
    @Test(arguments: [SampleStore.school, SampleStore.otherSchool])
    func theSerialNumberOfAnotherMachineChangesNothingThere(_ school: SchoolNumber) throws {
        let before = try look(1)
        var facts = Facts.laptop(7)
        facts.machine?.serial = Machine.laptop(1).serial
        facts.machine?.uuid = Machine.laptop(1).uuid
        facts.system?.hostname = "thief"
        // The true one is heard again, so that it is no machine installed anew.
        try report(facts, school: school, token: "claim")
        _ = try imports.sample.ingest(
            try SampleBody.body(seq: 2, .laptop(1)), device: 1, at: SampleImport.at + 30)
        #expect(try look(1) == before)
        #expect(try imports.assets().allSatisfy { $0.hostname != "thief" || $0.id > 2 })
    }
}
