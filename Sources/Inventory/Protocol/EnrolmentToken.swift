/// One pasted line that lets a machine enrol: `inkaart1.ID.SECRET.TRUST.CHECK@HOST:PORT`.
///
/// TRUST is the digest of the collector's trust document, so the line also carries whom to believe. CHECK finds typing errors
/// without asking anyone.
package struct EnrolmentToken: Sendable, Equatable {
    package let id: TokenID
    /// 32 random bytes; the collector keeps their digest only.
    package let secret: [UInt8]
    package let trust: Digest
    package let address: CollectorAddress

    package init(id: TokenID, secret: [UInt8], trust: Digest, address: CollectorAddress) {
        self.id = id
        self.secret = secret
        self.trust = trust
        self.address = address
    }

    package enum ParsingError: Error, Equatable, CustomStringConvertible {
        case notAToken
        case mistyped

        package var description: String {
            switch self {
            case .notAToken:
                "this is not an Inkaart token: it starts with \"inkaart1.\" and ends with the collector's address"
            case .mistyped: "the token is damaged: copy the whole line again, without line breaks"
            }
        }
    }

    package init(_ text: String, hash: CheckInBody.Hash) throws(ParsingError) {
        let halves = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = (halves.first ?? "").split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard halves.count == 2, parts.count == 5, parts[0] == Self.prefix,
            let address = CollectorAddress(String(halves[1]))
        else { throw .notAToken }
        guard let id = TokenID(parts[1]), let secret = Base64URL.bytes(of: parts[2]), secret.count == 32,
            let trust = Digest(parts[3])
        else { throw .mistyped }
        self.init(id: id, secret: secret, trust: trust, address: address)
        if check(hash) != parts[4] { throw .mistyped }
    }

    /// The line to paste.
    package func text(hash: CheckInBody.Hash) -> String {
        "\(unchecked).\(check(hash))@\(address)"
    }

    private static let prefix = "inkaart1"

    private var unchecked: String {
        "\(Self.prefix).\(id).\(Base64URL.text(of: secret)).\(trust)"
    }

    private func check(_ hash: CheckInBody.Hash) -> String {
        Base64URL.text(of: hash(Array("\(unchecked)@\(address)".utf8)[...]).bytes.prefix(3))
    }
}

/// Names a token: 8 random bytes as 11 characters. Not secret.
package struct TokenID: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        guard Base64URL.bytes(of: text)?.count == 8 else { return nil }
        self.text = text
    }

    /// The first bit is left out, so that the text begins with a letter: a command line takes a dash for an option.
    package init?(bytes: [UInt8]) {
        guard let first = bytes.first else { return nil }
        self.init(Base64URL.text(of: [first & 0x7F] + bytes.dropFirst()))
    }

    package var description: String { text }
}

/// Where a collector listens: a host name or IP address, and a port.
package struct CollectorAddress: Sendable, Hashable, CustomStringConvertible {
    package let host: String
    package let port: Int

    package init?(host: String, port: Int) {
        let allowed = host.utf8.allSatisfy { byte in
            byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || Character(UnicodeScalar(byte)).isASCIIAlphanumeric
        }
        guard (1...253).contains(host.utf8.count), allowed, (1...65_535).contains(port) else { return nil }
        self.host = host
        self.port = port
    }

    /// From `HOST:PORT`.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let port = Int(parts[1]) else { return nil }
        self.init(host: String(parts[0]), port: port)
    }

    package var description: String { "\(host):\(port)" }

    /// Without a slash at the end.
    package var url: String { "https://\(self)" }
}

extension Character {
    fileprivate var isASCIIAlphanumeric: Bool { isASCII && (isLetter || isNumber) }
}
