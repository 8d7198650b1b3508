import Foundation
import Inventory
import Synchronization
import Testing

@testable import Delivery

@Suite(.timeLimit(.minutes(10))) struct PowerCutTests {
    private static let hosts = 8
    private static let reports: Int64 = 250
    private static let limits = [
        "device-per-minute=1000000", "device-burst=1000000", "device-mib-per-day=100000", "enrolments-per-minute=1000",
    ]

    /// An acknowledgement lets the agent delete its copy: it must be true whatever happens to the collector.
    @Test func whatWasAcknowledgedIsStoredExactlyOnceThoughTheCollectorIsKilled() throws {
        let community = try Community(limits: Self.limits)
        let token = try community.token(uses: Self.hosts)
        let port = try community.serve(port: 0)
        let hosts = try (0..<Self.hosts).map { try SentHost($0, of: community, token, port: port) }
        let journal = Journal()

        let killer = DispatchGroup()
        DispatchQueue.global().async(group: killer) {
            journal.waitForTheMiddle()
            community.kill()
        }
        report(hosts, to: port, journal)
        journal.endTheWait()
        killer.wait()
        let before = journal.acknowledged
        #expect(before.count < Self.hosts * Int(Self.reports))
        let storedBefore = try stored(in: community)
        #expect(before.isSubset(of: storedBefore), "acknowledged, and lost: \(before.subtracting(storedBefore))")

        try report(hosts, to: community.serve(port: 0), journal)
        #expect(journal.acknowledged.count == Self.hosts * Int(Self.reports))
        #expect(try stored(in: community) == journal.acknowledged)
        #expect(try community.number("SELECT count(*) FROM snapshot") == Self.hosts * Int(Self.reports))
        expectDone(try community.collector("check"))
        print(
            "killed after \(before.count) acknowledgements with \(storedBefore.count) reports stored; after the restart",
            "\(journal.acknowledged.count) acknowledged and \(try stored(in: community).count) stored")
    }

    /// Each host sends what it has no acknowledgement for, on a thread of its own, until the collector is gone.
    private func report(_ hosts: [SentHost], to port: UInt16, _ journal: Journal) {
        onThreads(hosts.count) { index in
            let host = hosts[index]
            guard let client = try? host.client(port: port) else { return }
            for seq in 1...Self.reports where !journal.isAcknowledged(host, seq) {
                var facts = Facts.ofImage(serial: index)
                facts.system?.kernel = "6.1.\(seq)"
                guard let sent = try? host.checkIn(seq: seq, facts, over: client) else { return }
                guard case .acknowledged(host.report(seq), _, have: seq)? = sent.answer else {
                    Issue.record("\(sent)")
                    return
                }
                journal.note(host, seq)
            }
        }
    }

    private func stored(in community: Community) throws -> Set<Journal.Line> {
        let rows = try community.rows("SELECT device, printf('%016x', epoch), seq FROM snapshot", columns: 3)
        return Set(rows.map { Journal.Line(device: $0[0], report: "\($0[1])/\($0[2])") })
    }
}

/// What was acknowledged.
private final class Journal: Sendable {
    struct Line: Hashable {
        let device: String
        let report: String
    }

    private let lines = Mutex<Set<Line>>([])
    private let middle = DispatchSemaphore(value: 0)

    var acknowledged: Set<Line> { lines.withLock { $0 } }

    func isAcknowledged(_ host: SentHost, _ seq: Int64) -> Bool { acknowledged.contains(line(host, seq)) }

    func note(_ host: SentHost, _ seq: Int64) {
        let count = lines.withLock { lines in
            lines.insert(line(host, seq))
            return lines.count
        }
        if count == 700 { middle.signal() }
    }

    func waitForTheMiddle() { middle.wait() }

    /// For the case that the middle was never reached.
    func endTheWait() { middle.signal() }

    private func line(_ host: SentHost, _ seq: Int64) -> Line {
        Line(device: "\(host.device)", report: "\(host.report(seq))")
    }
}
