import Foundation
import Glibc
import Temporary
import Testing

private let setpriv = "/usr/bin/setpriv"

/// `show` on whatever machine the tests run.
@Suite(.timeLimit(.minutes(10))) struct ShowTests {
    @Test func thisMachineIsShown() throws {
        let temporary = try TemporaryFolder()
        let shown = try Programs.run("inkaart-agent", ["show", "--json", "--state", temporary.path("absent")])
        try expectSight(shown)
        #expect(try temporary.names() == [])
    }

    @Test(
        .enabled(
            if: geteuid() != 0 || FileManager.default.isExecutableFile(atPath: setpriv),
            "the tests run as root and setpriv is not installed"))
    func thisMachineIsShownWithoutRootAndWithoutEnrolment() throws {
        let temporary = try TemporaryFolder()
        // The folder of the build may be closed to others.
        let program = temporary.path("inkaart-agent")
        try FileManager.default.copyItem(atPath: Programs.folder + "/inkaart-agent", toPath: program)
        chmod(temporary.path, 0o755)
        let words = [program, "show", "--state", "/var/lib/inkaart-absent"]
        let drop = geteuid() == 0 ? [setpriv, "--reuid=65534", "--clear-groups"] : []
        let command = drop + words
        try expectSight(try Programs.run(command[0], Array(command.dropFirst()) + ["--json"]))
        let text = try Programs.run(command[0], Array(command.dropFirst()) + ["--language", "en"])
        #expect([0, 3].contains(text.status), "\(text.notes)")
        #expect(text.notes.contains("without root"))
        #expect(text.output.contains("this machine"))
    }

    @Test func aProbeThatFailsIsNamedAndTheOthersGoOn() throws {
        let temporary = try TemporaryFolder()
        let root = temporary.path("root")
        try FileManager.default.copyItem(atPath: "\(fixtures)/laptop/root", toPath: root)
        try FileManager.default.removeItem(atPath: root + "/proc/cpuinfo")
        try FileManager.default.createDirectory(atPath: root + "/proc/cpuinfo", withIntermediateDirectories: true)
        for command in ["show", "collect"] {
            let words = [command, "--root", root, "--state", temporary.path("state")]
            let ended = try Programs.run("inkaart-agent", words)
            #expect(ended.status == 3, "\(ended.notes)")
            #expect(ended.notes.contains("processor saw only a part: "))
        }
        let shown = try Programs.run(
            "inkaart-agent", ["show", "--json", "--root", root, "--state", temporary.path("state")])
        #expect(shown.status == 3)
        let sight = try #require(shown.json as? [String: Any])
        let problems = try #require(sight["problems"] as? [[String: String]])
        #expect(problems.contains { $0["probe"] == "processor" && $0["reason"]?.contains("cpuinfo") == true })
        let sections = (sight["snapshot"] as? [String: Any])?["sections"] as? [String: Any]
        #expect(sections?["software"] != nil)
        #expect(sections?["problems"] != nil)
    }

    @Test func garbageInFilesEndsNothing() throws {
        let temporary = try TemporaryFolder()
        let root = temporary.path("root")
        try FileManager.default.copyItem(atPath: "\(fixtures)/laptop/root", toPath: root)
        let files = ["proc/cpuinfo", "proc/meminfo", "proc/self/mountinfo", "etc/os-release", "var/lib/dpkg/status"]
        let garbage = Data((0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) })
        for file in files { try garbage.write(to: URL(fileURLWithPath: "\(root)/\(file)")) }
        let shown = try Programs.run(
            "inkaart-agent", ["show", "--json", "--root", root, "--state", temporary.path("state")])
        try expectSight(shown)
    }

    private func expectSight(_ shown: Ended) throws {
        #expect([0, 3].contains(shown.status), "\(shown.notes)")
        let sight = try #require(shown.json as? [String: Any])
        #expect(Set(sight.keys).subtracting(["endOfSupport"]) == ["host", "attached", "snapshot", "problems"])
        #expect((sight["problems"] as? [Any])?.isEmpty == (shown.status == 0))
    }
}
