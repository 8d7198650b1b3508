import Inventory
import Testing

@Suite struct SnapshotTests {
    @Test func aSnapshotIsWrittenInOneFixedOrder() {
        let report = ReportID(epoch: Epoch(number: 0xAB), seq: 7)
        var snapshot = Snapshot(report: report, takenAt: 1_700_000_000, agent: "1.2.3", facts: Facts())
        let start = "{\"agent\":\"1.2.3\",\"epoch\":\"00000000000000ab\",\"seq\":7,\"takenAt\":1700000000,"
        #expect(text(snapshot) == start + "\"sections\":{}}")
        snapshot.dropped = 3
        snapshot.facts.memory = Memory()
        #expect(text(snapshot) == start + "\"dropped\":3,\"sections\":{\"memory\":{}}}")
    }

    @Test func anEpochIsSixteenDigits() {
        #expect(Epoch("00000000000000ab") == Epoch(number: 0xAB))
        #expect(Epoch("ab") == nil)
        #expect(ReportID(epoch: Epoch(number: .max), seq: 12).description == "ffffffffffffffff/12")
    }

    private func text(_ snapshot: Snapshot) -> String { String(decoding: snapshot.json, as: UTF8.self) }
}
