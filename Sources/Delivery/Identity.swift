import Crypto
import Files
import Inventory
import Spool

/// The secret of a device: 32 random bytes. It stays on the machine; the collector knows its digest.
struct DeviceKey {
    let text: String

    /// A new key.
    init() { text = Base64URL.text(of: Crypto.random(32)) }

    /// - Throws: `DamagedState`, `FileError`.
    init(readingFrom path: String) throws {
        let text = BoundedText.text(try File.read(path, limit: 128)) ?? ""
        guard Base64URL.bytes(of: text)?.count == 32 else { throw DamagedState(path: path, reason: "this is no key") }
        self.text = text
    }

    var digest: Digest { Crypto.sha256(Array(text.utf8)) }

    func write(to path: String) throws(FileError) {
        try File.write(Array("\(text)\n".utf8), to: path, mode: 0o600)
    }
}

/// An enrolled machine, ready to send.
struct Identity {
    let device: Int64
    let address: CollectorAddress
    let key: DeviceKey
    /// File of the certificate authorities to believe.
    let authorities: String

    /// - Throws: `DeliveryError.notEnrolled`, or what is wrong with the files.
    init(in folder: AgentFolder) throws {
        guard let enrolment = try StateFile.read(folder.identity.enrolment, as: Enrolment.self),
            let device = enrolment.device,
            let address = enrolment.address.flatMap({ CollectorAddress($0) })
        else { throw DeliveryError.notEnrolled }
        self.device = device
        self.address = address
        key = try DeviceKey(readingFrom: folder.identity.key)
        authorities = folder.identity.authorities
    }
}
