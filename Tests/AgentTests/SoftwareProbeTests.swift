import Inventory
import Testing

@testable import Agent

@Suite struct SoftwareProbeTests {
    private func facts(_ status: String) throws -> Facts {
        try Facts.of("software", ["/var/lib/dpkg/status": status])
    }

    private func stanza(
        _ name: String, _ version: String, _ architecture: String = "amd64", status: String = "install ok installed"
    ) -> String {
        """
        Package: \(name)
        Status: \(status)
        Priority: optional
        Architecture: \(architecture)
        Version: \(version)
        Description: a package
         Version: of the description

        """ + "\n"
    }

    private func names(_ status: String) throws -> [String] {
        try #require(try facts(status).software).packages.map(\.name)
    }

    @Test func packagesAreSortedByName() throws {
        let status = stanza("zlib1g", "1:1.2") + stanza("dpkg", "1.21") + stanza("adduser", "3.1", "all")
        #expect(
            try facts(status).software?.packages == [
                TextPair(name: "adduser", text: "3.1"), TextPair(name: "dpkg", text: "1.21"),
                TextPair(name: "zlib1g", text: "1:1.2"),
            ])
    }

    @Test func aForeignArchitectureIsInTheName() throws {
        let status = stanza("libc6", "2.36", "i386") + stanza("dpkg", "1.21") + stanza("libc6", "2.36")
        #expect(try names(status) == ["dpkg", "libc6", "libc6:i386"])
    }

    @Test(arguments: [
        ("install ok installed", true), ("hold ok installed", true), ("deinstall ok config-files", false),
        ("install ok half-installed", false), ("install reinstreq installed", false), ("install ok unpacked", false),
    ])
    func onlyWhatIsInstalledCounts(_ status: String, _ isInstalled: Bool) throws {
        let found = try names(stanza("dpkg", "1.21") + stanza("vlc", "3.0", status: status))
        #expect(found == (isInstalled ? ["dpkg", "vlc"] : ["dpkg"]))
    }

    @Test(arguments: [
        "Package: x\nStatus: install ok installed\n\n", "Status: install ok installed\nVersion: 1\n\n",
        "Package: x\nVersion: 1\n\n", "\n\n\n", "Package\nStatus\nVersion\n\n", "Package: \nVersion: \n\n", "\0\u{1}\n",
    ])
    func brokenStanzasArePassedOver(_ broken: String) throws {
        #expect(try names(broken + stanza("dpkg", "1.21") + broken) == ["dpkg"])
    }

    @Test func theLastStanzaMayLackItsEmptyLine() throws {
        #expect(try names("Package: dpkg\nStatus: install ok installed\nVersion: 1.21") == ["dpkg"])
    }

    @Test func aNameIsReportedOnce() throws {
        let status = stanza("dpkg", "1.21") + stanza("dpkg", "1.22")
        #expect(try facts(status).software?.packages == [TextPair(name: "dpkg", text: "1.21")])
    }

    @Test func aHostWithoutDpkgHasNoSection() throws {
        let facts = try Facts.of("software")
        #expect(facts.software == nil)
        #expect(facts.problems == nil)
    }

    @Test func moreThanEightThousandAreCutAndSaid() throws {
        let facts = try facts((0..<8_001).map { stanza("p\($0)", "1", "all") }.joined())
        #expect(facts.software?.packages.count == 8_000)
        #expect(
            facts.problems?.list == [
                Problem(probe: "software", reason: "only the first 8000 are reported")
            ])
    }

    @Test func packagesWithoutEndAreNotKept() throws {
        var status = DpkgStatus()
        for number in 0..<20_000 {
            for line in ["Package: p\(number)", "Status: install ok installed", "Version: 1", ""] {
                status.read(ArraySlice(line.utf8))
            }
        }
        #expect(status.packages().count == DpkgStatus.maximumPackages)
    }

    /// A collector refuses names that are longer, and with one of them all that the machine ever says.
    @Test func aNameThatNoCollectorTakesIsLeftOutAndSaid() throws {
        let facts = try facts(
            stanza("dpkg", "1") + stanza(String(repeating: "x", count: 129), "1")
                + stanza(String(repeating: "y", count: 128), "1"))
        #expect(facts.software?.packages.map(\.name.utf8.count) == [4, 128])
        #expect(facts.problems?.list.map(\.reason) == ["dpkg: 1 with too long a name left out"])
    }

    @Test func aKindThatCannotBeReadDoesNotHideTheOthers() throws {
        let facts = try Facts.of(
            "software", ["/var/lib/dpkg/status": stanza("dpkg", "1.21"), "/var/lib/rpm/Packages": "\0\0"])
        #expect(facts.software?.packages.count == 1)
        let reason = "rpm: /var/lib/rpm/Packages is a database of the form Berkeley DB, which is not read"
        #expect(facts.problems?.list == [Problem(probe: "software", reason: reason)])
    }
}
