import Crypto
import Files
import Inventory
import Store

/// Makes a collector: certificates, trust document, an empty store, and last the settings, which say that the rest is there.
enum Setup {
    static func make(
        in folder: CollectorFolder, address: CollectorAddress, listenAddress: String, community: ProperName?
    ) throws {
        if File.exists(folder.settings) { throw SetupError.setUpAlready(folder: folder.path) }
        try Folder.create(folder.path, mode: 0o750)
        try writeCertificates(in: folder, address: address)
        let store = try Store(path: folder.store)
        if let community { try store.nameCommunity(community) }
        let settings = CollectorSettings(
            address: address, listenAddress: listenAddress, listenPort: address.port)
        try File.write(settings.json + [0x0A], to: folder.settings)
    }

    private static func writeCertificates(in folder: CollectorFolder, address: CollectorAddress) throws {
        let certificates = try ServerCertificates(for: [address.host], authorityName: "Inkaart \(address.host)")
        let trust = TrustDocument(addresses: [address], certificates: [certificates.authority.certificate])
        let files: [(String, String, mode: UInt32)] = [
            (folder.authorityKey, certificates.authority.key, 0o600),
            (folder.authority, certificates.authority.certificate, 0o644),
            (folder.key, certificates.server.key, 0o600),
            (folder.certificate, certificates.server.certificate, 0o644),
            (folder.trust, String(decoding: trust.json, as: UTF8.self), 0o644),
        ]
        for (path, text, mode) in files { try File.write(Array(text.utf8), to: path, mode: mode) }
    }
}
