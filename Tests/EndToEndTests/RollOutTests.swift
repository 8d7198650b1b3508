import Foundation
import Inventory
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(10))) struct RollOutTests {
    private static let machines = 64

    /// All machines of a school start with the bell, with the same image on their disks, and report for the first time.
    @Test func machinesOfOneImageThatReportAtOnceAreAllStoredWhole() throws {
        let community = try Community(limits: ["enrolments-per-minute=1000"])
        let token = try community.token(uses: Self.machines)
        let port = try community.serve(port: 0)
        let acknowledged = Mutex(0)
        onThreads(Self.machines) { index in
            do {
                let host = try SentHost(index, of: community, token, port: port)
                let facts = Facts.ofImage(serial: index, packages: 1_500)
                let sent = try host.checkIn(seq: 1, facts, over: host.client(port: port))
                if sent.status == 200, host.answer.state == "active" { acknowledged.withLock { $0 += 1 } }
            } catch {
                Issue.record("machine \(index): \(error)")
            }
        }
        #expect(acknowledged.withLock { $0 } == Self.machines)
        try expectStoredWhole(in: community)
        try expectInventory(of: community)
        expectDone(try community.collector("check"))
        print("\(acknowledged.withLock { $0 }) of \(Self.machines) answered 200, all stored whole")
    }

    private func expectStoredWhole(in community: Community) throws {
        let sections = try community.rows(
            "SELECT name, count(*) FROM device_section WHERE until IS NULL GROUP BY name ORDER BY name", columns: 2)
        #expect(sections == ["machine", "processor", "software", "system"].map { [$0, "\(Self.machines)"] })
        #expect(
            try community.rows(
                """
                SELECT name, count(DISTINCT section) FROM device_section GROUP BY name ORDER BY name
                """, columns: 2)
                == [["machine", "\(Self.machines)"], ["processor", "1"], ["software", "1"], ["system", "1"]])
        #expect(try community.number("SELECT count(*) FROM snapshot") == Self.machines)
        let hosts = "SELECT count(*) FROM asset WHERE is_listed AND kind = 'laptop'"
        #expect(try community.number(hosts) == Self.machines)
        #expect(try community.number("SELECT count(DISTINCT witness) FROM component") == Self.machines)
    }

    private func expectInventory(of community: Community) throws {
        let rows = try community.rows(of: "inventory")
        let serials = Set(rows.compactMap { $0["serial"] as? String })
        #expect(serials == Set((0..<Self.machines).map { "PFINK\(100 + $0)" }))
    }
}
