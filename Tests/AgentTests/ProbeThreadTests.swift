import Agent
import Glibc
import Inventory
import Testing

/// Probes that hang, as one does that reads a pipe nobody writes to.
@Suite(.timeLimit(.minutes(10))) struct ProbeThreadTests {
    private static let patience: [Duration] = [.seconds(1), .seconds(1)]

    /// A host whose devices of these subsystems are waited for in vain.
    private static func host(_ folder: Folder, hangingAt subsystems: Set<String>) -> @Sendable () throws -> Host {
        let (pipe, files) = (folder.path + "/pipe", folder.files)
        mkfifo(pipe, 0o600)
        return {
            Host(files: files) { query in
                if subsystems.contains(query.subsystem) { close(open(pipe, O_RDONLY)) }
                return []
            }
        }
    }

    /// Lets go who waits at the pipe.
    private static func release(_ folder: Folder) { close(open(folder.path + "/pipe", O_WRONLY)) }

    @Test func aProbeThatHangsIsNamedAndTheOthersAreKept() throws {
        try Folder.with(["/proc/sys/kernel/hostname": "klas-2b\n"]) { (folder) throws in
            let facts = try Facts.collect(
                within: Self.patience, from: Self.host(folder, hangingAt: ["usb", "power_supply"]))
            Self.release(folder)
            let problems = facts.problems?.list.map { "\($0.probe ?? ""): \($0.reason ?? "")" }
            #expect(
                problems == [
                    "power: did not answer within 1 s", "usb: did not answer within 1 s",
                    "system: was not asked: others did not answer", "software: was not asked: others did not answer",
                ])
            #expect(facts.network != nil)
            #expect(facts.machine != nil)
            #expect(facts.power == nil)
        }
    }

    @Test func whatComesBehindOneThatHangsIsAskedAnew() throws {
        try Folder.with(["/proc/sys/kernel/hostname": "klas-2b\n"]) { (folder) throws in
            let facts = try Facts.collect(within: Self.patience, from: Self.host(folder, hangingAt: ["power_supply"]))
            Self.release(folder)
            #expect(facts.problems?.list == [Problem(probe: "power", reason: "did not answer within 1 s")])
            #expect(facts.usb != nil)
            #expect(facts.system?.hostname == "klas-2b")
        }
    }

    @Test func aHostThatAnswersIsSeenAsWithoutAThread() throws {
        try Folder.with(["/proc/sys/kernel/hostname": "klas-2b\n"]) { (folder) throws in
            let host = Self.host(folder, hangingAt: [])
            let facts = try Facts.collect(without: [.software], from: host)
            let expected = Facts.collect(from: try host(), without: [.software])
            #expect(facts == expected)
            #expect(facts.software == nil)
        }
    }

    @Test func aHostThatCannotBeMadeIsAFailure() {
        let failure = UdevError(call: "udev_new", code: ENOMEM)
        #expect(throws: failure) { try Facts.collect { throw failure } }
    }
}
