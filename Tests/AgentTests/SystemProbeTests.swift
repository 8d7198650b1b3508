import Agent
import Foundation
import Inventory
import Testing

@Suite struct SystemProbeTests {
    private func system(_ files: [String: String]) throws -> System {
        try #require(try Facts.of("system", files).system)
    }

    @Test(arguments: [
        ("ID=debian", "debian"), ("ID=\"debian\"", "debian"), ("ID='linux mint'", "linux mint"),
        (#"ID="a \"b\" \$c \\ d""#, #"a "b" $c \ d"#), (#"ID='a\b'"#, #"a\b"#), ("ID=", nil), ("ID=\"\"", nil),
        ("#ID=debian", nil), ("ID", nil), ("ID=\"open", "open"), ("ID=a\nID=b", "b"),
    ])
    func valuesMayBeQuoted(_ text: String, _ id: String?) throws {
        #expect(try system(["/etc/os-release": text]).id == id)
    }

    @Test func theReleaseIsReported() throws {
        let release = """
            NAME="Linux Mint"
            VERSION="21.3 (Virginia)"
            ID=linuxmint
            PRETTY_NAME="Linux Mint 21.3"
            VERSION_ID="21.3"
            VERSION_CODENAME=virginia
            """
        let system = try system([
            "/usr/lib/os-release": release, "/proc/sys/kernel/hostname": "klas-2b\n",
            "/proc/sys/kernel/osrelease": "5.15.0-139-generic\n",
        ])
        #expect(system.name == "Linux Mint 21.3")
        #expect(system.version == "21.3")
        #expect(system.codename == "virginia")
        #expect(system.hostname == "klas-2b")
        #expect(system.kernel == "5.15.0-139-generic")
    }

    @Test(arguments: [
        (["/run/reboot-required"], true), (["/etc/kernel/postinst.d/unattended-upgrades"], false), ([], nil),
    ])
    func noSignOfARestartIsOneWhereSomebodyWouldGiveIt(_ files: [String], _ needsReboot: Bool?) throws {
        let files = Dictionary(uniqueKeysWithValues: files.map { ($0, "") })
        #expect(try system(files).needsReboot == needsReboot)
    }

    @Test(
        arguments: [
            ("18234.51 1.00", 1_800_000_000_000, 1_799_981_700), ("18450.00 1.00", 1_800_000_000_000, 1_799_981_700),
            ("18450.01 1.00", 1_800_000_000_000, 1_799_981_400), ("18234.51", nil, nil), ("-1.00 2", 1, nil),
            ("99999999999999999.00 1", 1_800_000_000_000, nil), ("x", 1, nil), ("5.00 1", 1, nil),
        ] as [(String, Int64?, Int64?)])
    func theStartIsKnownToFiveMinutes(_ uptime: String, _ now: Int64?, _ bootedAt: Int64?) throws {
        try Folder.with(["/proc/uptime": uptime]) { (folder) throws in
            let host = Host(files: folder.files, devices: { _ in [] }, now: { now })
            #expect(Facts.collect(from: host).system?.bootedAt == bootedAt)
        }
    }

    @Test func aFileThatCannotBeReadHidesNoOther() throws {
        let facts = try Facts.of(
            "system",
            [
                "/var/log/apt/history.log/x": "", "/etc/passwd/x": "", "/proc/self/mountinfo/x": "",
                "/etc/os-release": "ID=debian", "/proc/sys/kernel/hostname": "klas-2b\n", "/run/reboot-required": "",
            ])
        #expect(facts.system?.id == "debian")
        #expect(facts.system?.hostname == "klas-2b")
        #expect(facts.system?.needsReboot == true)
        let reason = facts.problems?.list.map { $0.reason ?? "" }.joined() ?? ""
        for name in ["history.log", "passwd", "mountinfo"] { #expect(reason.contains(name)) }
    }

    @Test func theStampOfTheUpdatesComesBeforeTheirLists() throws {
        let stamp = "/var/lib/apt/periodic/update-success-stamp"
        let changes = [(stamp, 1000.0), ("/var/lib/apt/lists", 2000), ("/var/lib/dpkg/status", 3000)]
        try Folder.with([stamp: "", "/var/lib/apt/lists/lock": "", "/var/lib/dpkg/status": ""]) { (folder) throws in
            for (name, seconds) in changes {
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: folder.path + name)
            }
            let host = Host(files: folder.files, devices: { _ in [] })
            #expect(Facts.collect(from: host).system?.updatesCheckedAt == 1000)
            #expect(Facts.collect(from: host).system?.packagesChangedAt == 3000)
            try FileManager.default.removeItem(atPath: folder.path + stamp)
            #expect(Facts.collect(from: host).system?.updatesCheckedAt == 2000)
        }
    }
}
