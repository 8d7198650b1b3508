import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct ImportUndoTests {
    private let imports: SampleImport

    init() throws { imports = try SampleImport() }

    private static let rows = [SampleImport.row(2, serial: "5CD1"), SampleImport.row(3, serial: "5CD2")]

    @Test func whatWasNewIsGoneAndComesBackWithItsNumber() throws {
        let result = try imports.take(Self.rows)
        let numbers = try imports.assets().map(\.id)
        let undo = try imports.undo(result.act, after: 10)
        #expect(try imports.assets().isEmpty)
        _ = try imports.undo(undo, after: 20)
        #expect(try imports.assets().map(\.id) == numbers)
        #expect(try imports.assets().map(\.serial) == ["5CD1", "5CD2"])
    }

    @Test func whatWasTakenBackWaitsForNobodyInTheHistory() throws {
        let result = try imports.take(Self.rows)
        let undo = try imports.undo(result.act, after: 10)
        let again = try imports.undo(undo, after: 20)
        let changes = try imports.store.questions.changes(ChangeFilter(asset: 1, isForAll: true))
        #expect(changes.map(\.kind) == [.appeared, .withdrawn, .returned])
        #expect(changes.last?.act?.id == again)
        let last = try imports.undo(again, after: 30)
        let end = try imports.store.questions.changes(ChangeFilter(asset: 1, isForAll: true)).last
        #expect(end?.kind == .withdrawn)
        #expect(end?.act?.id == last)
    }

    @Test func aRowThatWaitsIsNotTakenBack() throws {
        try imports.take(Self.rows)
        try imports.take([Self.rows[0], SampleImport.row(3, serial: "5CD1")], after: 60)
        try #require(try imports.store.conflicts().count == 1)
        let kinds = try imports.store.questions.changes(ChangeFilter(asset: 2)).map(\.kind)
        #expect(kinds.last == .held)
    }

    @Test func aFileThatWasTakenBackIsNewAgain() throws {
        let result = try imports.take(Self.rows)
        _ = try imports.undo(result.act, after: 10)
        let again = try imports.take(Self.rows, after: 60)
        #expect(again.outcomes.map(\.effect) == [.new, .new])
        #expect(again.outcomes.map(\.asset) == result.outcomes.map(\.asset))
        #expect(try imports.assets().map(\.serial) == ["5CD1", "5CD2"])
        _ = try imports.undo(again.act, after: 70)
        #expect(try imports.assets().isEmpty)
    }

    @Test func whatChangedIsAsBefore() throws {
        try imports.take(Self.rows)
        let changed = SampleImport.row(
            2, serial: "5CD9", school: SampleStore.otherSchool, [.status: "lost", .inventoryNumber: "CB-1"])
        let second = try imports.take([changed, Self.rows[1]], after: 60)
        #expect(second.outcomes.map(\.effect) == [.changed, .unchanged])
        #expect(try imports.assets()[0].school == SampleStore.otherSchool)
        _ = try imports.undo(second.act, after: 70)
        let asset = try imports.assets()[0]
        #expect(asset.serial == "5CD1")
        #expect(asset.status == .inUse)
        #expect(asset.inventoryNumber == nil)
        #expect(asset.school == SampleStore.school)
        // What the row proves is as before too.
        let other = SampleImport.row(9, serial: "5CD1")
        #expect(try imports.take([other], list: "intune", after: 80).outcomes[0].asset == asset.id)
    }

    @Test func anAgentThatJoinedKeepsTheAsset() throws {
        let result = try imports.take([SampleImport.row(2, serial: "PF3ZZ01")])
        try imports.report(1, at: SampleImport.at + 10)
        _ = try imports.undo(result.act, after: 20)
        let assets = try imports.assets()
        #expect(assets.map(\.id) == [result.outcomes[0].asset])
        #expect(assets.map(\.sources) == [[.agent]])
        #expect(assets.map(\.status) == [nil])
    }

    @Test func manyAreTakenBackAtOnce() throws {
        let rows = (2...400).map { SampleImport.row($0, serial: "5CD\(10_000 + $0)") }
        let result = try imports.take(rows)
        #expect(try imports.assets().count == 399)
        _ = try imports.undo(result.act, after: 20)
        #expect(try imports.assets().isEmpty)
    }
}
