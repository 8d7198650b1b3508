/// A SHA-256 of some bytes (FIPS 180-4). Computed by `Crypto`; a plain value here.
package struct Digest: Sendable, Hashable, CustomStringConvertible {
    package static let size = 32
    package let bytes: [UInt8]

    /// `nil` unless there are exactly 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.size else { return nil }
        self.bytes = bytes
    }

    /// From its 43 characters of base64url.
    package init?(_ text: String) {
        guard text.utf8.count == 43, let bytes = Base64URL.bytes(of: text) else { return nil }
        self.init(bytes: bytes)
    }

    package var description: String { Base64URL.text(of: bytes) }
}
