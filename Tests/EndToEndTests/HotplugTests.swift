import Foundation
import Inventory
import Temporary
import Testing

private let wrapper = "/usr/bin/umockdev-wrapper"

/// Devices that come and go on a mocked host, with the events that udev makes of them.
@Suite(
    .enabled(if: FileManager.default.isExecutableFile(atPath: wrapper), "umockdev is not installed"), .serialized,
    .timeLimit(.minutes(10)))
struct HotplugTests {
    private let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    @Test func aStormOfEventsMakesOneRunThatSeesTheBoard() throws {
        #expect(try play("storm") == 1)
        #expect(try boards() == [["BOARD18", "BOARD19"]])
    }

    @Test func whatIsPulledOutAgainIsNotSeen() throws {
        #expect(try play("pull") == 1)
        #expect(try boards() == [[]])
    }

    /// Eight boards at random moments: waiting, collecting, writing, between two runs.
    @Test func theLastEventIsNeverLost() throws {
        let runs = try play("trickle")
        #expect(try boards().last == (20..<28).map { "BOARD\($0)" })
        #expect(runs < 8)
    }

    /// - Returns: how many times the agent ran.
    private func play(_ scene: String) throws -> Int {
        let host = "\(fixtures)/laptop"
        let ended = try Programs.run(
            wrapper,
            [
                "/usr/bin/python3", fixtures + "/../hotplug.py", host, scene, temporary.path("changed"),
                Programs.folder + "/inkaart-agent", "collect", "--no-software", "--root",
                host + "/root", "--state", temporary.path("state"),
            ])
        try #require(ended.status == 0, "\(ended.notes)")
        return try #require(Int(ended.output.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    /// Serial numbers of the boards in each snapshot, in the order in which they were taken.
    private func boards() throws -> [[String]] {
        let folder = temporary.path("state/spool")
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
            let sections = try JSONValue(parsing: bytes, limits: .document)["sections"]
            var facts = Facts()
            try facts.read(section: "usb", try #require(sections?["usb"]))
            return (facts.usb?.devices ?? []).filter { $0.vendor == "0b8c" }.compactMap(\.serial).sorted()
        }
    }
}
