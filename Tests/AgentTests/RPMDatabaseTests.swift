import Agent
import Foundation
import Inventory
import SQLite
import Testing

@Suite struct RPMDatabaseTests {
    /// Makes rpm's file from headers and looks at it with the probe.
    private func facts(_ headers: [[UInt8]], folder place: String = "/var/lib/rpm") throws -> Facts {
        try Folder.with([place + "/.rpm.lock": ""]) { (folder) throws in
            let path = folder.path + place + "/rpmdb.sqlite"
            // As rpm leaves it: the journal stays behind.
            let writer = try Connection.opened(path, mode: .write)
            try writer.script("CREATE TABLE 'Packages' (hnum INTEGER PRIMARY KEY AUTOINCREMENT, blob BLOB NOT NULL)")
            try writer.transaction {
                for header in headers { try writer.run("INSERT INTO Packages (blob) VALUES (?1)", header) }
            }
            return Facts.collect(
                from: Host(files: folder.files, architecture: "x86_64", devices: { _ in [] }),
                probes: Probe.all.filter { $0.name == "software" })
        }
    }

    @Test(arguments: ["/var/lib/rpm", "/usr/lib/sysimage/rpm"])
    func packagesAreNamedAsRPMDoes(_ place: String) throws {
        let facts = try facts(
            [
                SampleHeader.bytes("vlc", "3.0.20", "8.fc40", epoch: 1), SampleHeader.bytes("bash", "5.2", "1.fc40"),
                SampleHeader.bytes("tzdata", "2024a", "5.fc40", architecture: "noarch"),
                SampleHeader.bytes("glibc", "2.39", "6.fc40", architecture: "i686"),
                SampleHeader.bytes("gpg-pubkey", "a15b79cc", "63d04c2c", architecture: nil),
            ], folder: place)
        #expect(
            facts.software?.rpms == [
                TextPair(name: "bash", text: "5.2-1.fc40"), TextPair(name: "glibc.i686", text: "2.39-6.fc40"),
                TextPair(name: "tzdata", text: "2024a-5.fc40"), TextPair(name: "vlc", text: "1:3.0.20-8.fc40"),
            ])
        #expect(facts.problems == nil)
    }

    @Test func versionsOfOnePackageAreJoined() throws {
        let headers = ["6.8.7", "6.8.5", "6.8.7"].map { SampleHeader.bytes("kernel-core", $0, "300.fc40") }
        #expect(
            try facts(headers).software?.rpms
                == [TextPair(name: "kernel-core", text: "6.8.5-300.fc40, 6.8.7-300.fc40")])
    }

    /// Headers hold lists of files and changes of some hundred kilobytes: they lie behind what is wanted.
    @Test func sixThousandLargeHeadersAreRead() throws {
        let headers = (0..<6_000).map {
            SampleHeader.bytes("p\($0)", "1.\($0)", "1", padding: $0 % 100 == 0 ? 100_000 : 500)
        }
        let facts = try facts(headers)
        #expect(facts.software?.rpms.count == 6_000)
        #expect(facts.software?.rpms.first == TextPair(name: "p0", text: "1.0-1"))
        #expect(facts.problems == nil)
    }

    @Test func damagedHeadersArePassedOver() throws {
        let sound = SampleHeader.bytes("bash", "5.2", "1")
        let broken: [[UInt8]] = [
            [], [0], Array(repeating: 0, count: 8), Array(repeating: 0xFF, count: 4_000), Array(sound.prefix(8)),
            Array(sound.prefix(40)), [0, 0, 0, 0, 0, 0, 0, 9], [0, 0, 16, 1] + Array(repeating: 0, count: 70_000),
        ]
        let facts = try facts(broken + [sound])
        #expect(facts.software?.rpms == [TextPair(name: "bash", text: "5.2-1")])
    }

    @Test(arguments: ["", "SQLite format 3\0 and then nothing", "garbage"])
    func aFileThatIsNoDatabaseIsAProblem(_ text: String) throws {
        let facts = try Facts.of("software", ["/var/lib/rpm/rpmdb.sqlite": text])
        #expect(facts.problems?.list.first?.reason?.hasPrefix("rpm: SQLite refuses") == true)
    }

    @Test(arguments: [("Packages", "Berkeley DB"), ("Packages.db", "ndb")])
    func otherFormsAreSaidNotToBeRead(_ name: String, _ format: String) throws {
        let facts = try Facts.of("software", ["/var/lib/rpm/" + name: ""])
        #expect(facts.software == nil)
        #expect(facts.problems?.list.first?.reason?.contains(format) == true)
    }
}

/// A header as rpm keeps it in its database, with the tags in the order of their numbers.
private enum SampleHeader {
    static func bytes(
        _ name: String, _ version: String, _ release: String, epoch: Int? = nil, architecture: String? = "x86_64",
        padding: Int = 0
    ) -> [UInt8] {
        var table: [UInt8] = []
        var store: [UInt8] = []
        func add(_ tag: Int, type: Int, _ value: [UInt8]) {
            table += [tag, type, store.count, 1].flatMap(number)
            store += value
        }
        add(1_000, type: 6, Array(name.utf8) + [0])
        add(1_001, type: 6, Array(version.utf8) + [0])
        add(1_002, type: 6, Array(release.utf8) + [0])
        if let epoch {
            store += Array(repeating: 0, count: (4 - store.count % 4) % 4)
            add(1_003, type: 4, number(epoch))
        }
        if let architecture { add(1_022, type: 6, Array(architecture.utf8) + [0]) }
        add(1_082, type: 7, Array(repeating: 0x61, count: padding))
        return number(table.count / 16) + number(store.count) + table + store
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
