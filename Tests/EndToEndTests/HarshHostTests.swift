import Foundation
import Glibc
import Temporary
import Testing

private let umockdev = "/usr/bin/umockdev-run"

/// A machine at the end of a bad day, seen by the real program.
@Suite(
    .enabled(if: FileManager.default.isExecutableFile(atPath: umockdev), "umockdev is not installed"),
    .timeLimit(.minutes(10)))
struct HarshHostTests {
    /// Below `sys` what the kernel shows of so many devices; described to umockdev, they would take it minutes.
    private static func makeDevices(_ count: Int, below sys: String) throws {
        let devices = sys + "/devices/pci0/usb1"
        let bus = sys + "/bus/usb/devices"
        for folder in [devices, bus] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        try Data("DEVTYPE=usb_device\n".utf8).write(to: URL(fileURLWithPath: sys + "/uevent"))
        try Data(Self.name).write(to: URL(fileURLWithPath: sys + "/product"))
        for number in 1...count {
            let device = "\(devices)/1-\(number)"
            mkdir(device, 0o755)
            symlink("../../../../bus/usb", device + "/subsystem")
            symlink("../../../devices/pci0/usb1/1-\(number)", "\(bus)/1-\(number)")
            link(sys + "/uevent", device + "/uevent")
            link(sys + "/product", device + "/product")
        }
    }

    /// Clears a terminal, turns the writing, and breaks off within a letter.
    private static let name: [UInt8] = [0x1B, 0x5B, 0x32, 0x4A, 0xE2, 0x80, 0xAE, 0xFF, 0xC3]

    @Test func thousandsOfDevicesAreCountedAndTheFirstReported() throws {
        let temporary = try TemporaryFolder()
        try Self.makeDevices(4_000, below: temporary.path("sys"))
        let agent = Programs.folder + "/inkaart-agent"
        let shown = try Programs.run(
            umockdev,
            [
                "--", "/bin/sh", "-c", "mv \"$0\"/* \"$UMOCKDEV_DIR/sys/\"; exec \"$@\"", temporary.path("sys"),
                agent,
                "show", "--json", "--no-software", "--state", temporary.path("state"), "--root",
                "\(fixtures)/laptop/root",
            ])
        #expect(shown.status == 3, "\(shown.notes)")
        let sight = try #require(shown.json as? [String: Any])
        let problems = try #require(sight["problems"] as? [[String: String]])
        #expect(problems == [["probe": "usb", "reason": "only the first 256 of 4000 are reported"]])
        let sections = (sight["snapshot"] as? [String: Any])?["sections"] as? [String: Any]
        let devices = (sections?["usb"] as? [String: Any])?["devices"] as? [[String: Any]]
        #expect(devices?.count == 256)
        #expect(devices?.first?["name"] as? String == "\u{1B}[2J\u{202E}\u{FFFD}\u{FFFD}")
    }

    /// Pipes, folders and loops of links where files should be; nothing waits for them.
    @Test func filesThatAreNoneAreNamedAndDoNotHang() throws {
        let temporary = try TemporaryFolder()
        let root = temporary.path("root")
        try FileManager.default.copyItem(atPath: "\(fixtures)/laptop/root", toPath: root)
        for file in ["proc/cpuinfo", "etc/os-release", "var/lib/dpkg/status"] {
            try FileManager.default.removeItem(atPath: "\(root)/\(file)")
        }
        mkfifo(root + "/proc/cpuinfo", 0o600)
        symlink("os-release", root + "/etc/os-release")
        mkfifo(root + "/var/lib/dpkg/status", 0o600)
        let start = Date()
        let shown = try Programs.run(
            "inkaart-agent", ["show", "--json", "--root", root, "--state", temporary.path("state")])
        #expect(Date().timeIntervalSince(start) < 20)
        #expect(shown.status == 3, "\(shown.notes)")
        let sight = try #require(shown.json as? [String: Any])
        let problems = try #require(sight["problems"] as? [[String: String]])
        #expect(problems.contains { $0["probe"] == "system" && $0["reason"]?.contains("os-release") == true })
        #expect((sight["snapshot"] as? [String: Any])?["sections"] is [String: Any])
    }
}
