import Foundation
import Temporary
import Testing

private let strace = "/usr/bin/strace"
private let isTracingPossible =
    (try? Programs.run(strace, ["-qq", "-o", "/dev/null", "true"]).status == 0) ?? false

/// What cannot be seen in the files themselves: that they are on the disk before the next step.
@Suite(.enabled(if: isTracingPossible, "strace is not installed or not allowed here"), .timeLimit(.minutes(10)))
struct DurabilityTests {
    @Test func aSnapshotIsOnTheDiskBeforeItsNameAndItsNameBeforeTheEnd() throws {
        let temporary = try TemporaryFolder()
        let calls = try calls(of: "collect", temporary)
        #expect(calls.count { $0.hasPrefix("rename") } == 2)  // the state with the number, then the snapshot
        for (index, call) in calls.enumerated() where call.hasPrefix("rename") {
            #expect(index > 0 && calls[index - 1].hasPrefix("fsync"), "\(calls)")
            #expect(index + 1 < calls.count && calls[index + 1].hasPrefix("fsync"), "\(calls)")
        }
        let renames = calls.filter { $0.hasPrefix("rename") }
        #expect(renames.first?.contains("state.json") == true)
        #expect(renames.last?.contains("/spool/") == true)
    }

    /// The calls that make something last, in their order, after the folders were made.
    private func calls(of command: String, _ temporary: TemporaryFolder) throws -> [String] {
        let agent = [Programs.folder + "/inkaart-agent", command, "--root", "\(fixtures)/laptop/root"]
        let state = ["--state", temporary.path("state")]
        _ = try Programs.run(agent[0], Array(agent.dropFirst()) + state)
        let trace = temporary.path("trace")
        let traced = try Programs.run(
            strace,
            ["-qq", "-o", trace, "-e", "trace=fsync,fdatasync,rename,renameat,renameat2,unlink", "--"] + agent + state)
        #expect([0, 3].contains(traced.status), "\(traced.notes)")
        return try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n").map(String.init)
            .filter { $0.hasPrefix("rename") || $0.hasPrefix("fsync") }
    }
}
