import Agent
import Testing

/// On the host that the tests run on, whatever it is.
@Suite struct HostTests {
    @Test(arguments: ["lo", "no-such-interface", "a-name-of-more-than-15-bytes", ""])
    func whatHasNoAddressBurntInAnswersNil(_ interface: String) throws {
        #expect(try Host.running().permanentAddress(interface) == nil)
    }

    @Test func theKernelHasAnArchitecture() throws {
        #expect(try Host.running().architecture != nil)
    }

    @Test func theRootIsWhereTheFilesAre() throws {
        try Folder.with(["/etc/machine-id": "x\n"]) { (folder) throws in
            #expect(try Host.running(root: folder.path).files.text("/etc/machine-id") == "x")
        }
        #expect(try Host.running().files.exists("/etc"))
    }
}
