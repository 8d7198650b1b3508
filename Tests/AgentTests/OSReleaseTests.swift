import Agent
import Inventory
import Testing

/// What os-release leaves out is read elsewhere.
@Suite struct OSReleaseTests {
    private func system(_ release: String, _ name: String = "", _ text: String = "") throws -> System {
        var files = ["/etc/os-release": release]
        if !name.isEmpty { files[name] = text }
        return try #require(try Facts.of("system", files).system)
    }

    @Test func onlyTheStartOfAnEndlessReleaseIsRead() throws {
        let names = (0..<10_000).map { "NAME\($0)=x\n" }.joined()
        let system = try system("ID=debian\n\(names)VERSION_ID=12\n")
        #expect(system.id == "debian")
        #expect(system.version == nil)
    }

    @Test func debianHasItsPointRelease() throws {
        #expect(try system("ID=debian\nVERSION_ID=12", "/etc/debian_version", "12.5\n").debianVersion == "12.5")
        #expect(try system("ID=debian", "/etc/debian_version", "forky/sid\n").debianVersion == "forky/sid")
        #expect(try system("ID=ubuntu", "/etc/debian_version", "bookworm/sid\n").debianVersion == nil)
    }

    @Test func raspberryPiOSSaysThatItIsDebian() throws {
        let issue = "Raspberry Pi reference 2023-12-05\nGenerated using pi-gen\n"
        #expect(try system("ID=debian", "/etc/rpi-issue", issue).image == "Raspberry Pi reference 2023-12-05")
    }

    @Test func mintHasABase() throws {
        #expect(try system("VERSION_CODENAME=virginia\nUBUNTU_CODENAME=jammy").baseCodename == "jammy")
        #expect(try system("VERSION_CODENAME=faye\nDEBIAN_CODENAME=bookworm").baseCodename == "bookworm")
        #expect(try system("VERSION_CODENAME=noble\nUBUNTU_CODENAME=noble").baseCodename == nil)
    }

    @Test func chromeOSFlexHasABoardOfItsOwn() throws {
        let board = "CHROMEOS_RELEASE_BOARD=reven-signed-mp-v2keys\n"
        #expect(try system("ID=chromeos", "/etc/lsb-release", board).image == "reven-signed-mp-v2keys")
        #expect(try system("ID=debian", "/etc/lsb-release", board).image == nil)
    }
}
