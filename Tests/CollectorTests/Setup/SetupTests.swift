import Crypto
import Foundation
import Inventory
import Temporary
import TestSupport
import Testing

@testable import Collector

@Suite struct SetupTests {
    private let folder: TemporaryFolder
    private var collector: CollectorFolder { CollectorFolder(folder.path("c")) }

    init() throws { folder = try TemporaryFolder() }

    private func make() throws {
        let address = try #require(CollectorAddress("collector.example.be:8443"))
        try Setup.make(in: collector, address: address, listenAddress: "::", community: nil)
    }

    @Test func aCollectorIsReadAsItWasMade() throws {
        try make()
        let identity = try CollectorIdentity(in: collector)
        #expect(identity.address.description == "collector.example.be:8443")
        #expect(identity.listenAddress == "::")
        #expect(identity.listenPort == 8_443)
        let trust = try TrustDocument(parsing: identity.trust)
        #expect(trust.addresses == ["collector.example.be:8443"])
        #expect(try trust.certificates == [collector.text(of: collector.authority)])
    }

    @Test func keysAreForTheOwnerAlone() throws {
        try make()
        for path in [collector.key, collector.authorityKey] {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(path)")
        }
    }

    @Test func aCollectorIsNotMadeTwice() throws {
        try make()
        let before = try collector.text(of: collector.authority)
        #expect(throws: SetupError.setUpAlready(folder: collector.path)) { try make() }
        #expect(try collector.text(of: collector.authority) == before)
    }

    @Test func anInterruptedSetupIsDoneAgain() throws {
        try make()
        try FileManager.default.removeItem(atPath: collector.settings)
        #expect(throws: SetupError.notSetUp(folder: collector.path)) { _ = try CollectorIdentity(in: collector) }
        try make()
        _ = try CollectorIdentity(in: collector)
    }

    @Test(arguments: ["{}", #"{"address":"x"}"#, #"{"address":"h:1","listenAddress":"::","listenPort":65536}"#])
    func damagedSettingsAreNamed(_ json: String) throws {
        try make()
        try Data(json.utf8).write(to: URL(fileURLWithPath: collector.settings))
        #expect(throws: SetupError.damagedSettings(path: collector.settings)) {
            _ = try CollectorIdentity(in: collector)
        }
    }
}
