import CGnuTLS
package import Inventory

/// Hashes and random numbers of GnuTLS, the one crypto stack of the product (it carries TLS on both sides).
package enum Crypto {
    package static func sha256(_ bytes: ArraySlice<UInt8>) -> Digest {
        digest { output in
            bytes.withUnsafeBytes { gnutls_hash_fast(GNUTLS_DIG_SHA256, $0.baseAddress, $0.count, output) }
        }
    }

    package static func sha256(_ bytes: [UInt8]) -> Digest { sha256(bytes[...]) }

    /// HMAC-SHA-256 (RFC 2104).
    package static func mac(key: [UInt8], _ bytes: [UInt8]) -> Digest {
        digest { output in
            gnutls_hmac_fast(GNUTLS_MAC_SHA256, key, key.count, bytes, bytes.count, output)
        }
    }

    /// Random bytes fit for long-lived keys.
    package static func random(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let code = gnutls_rnd(GNUTLS_RND_KEY, &bytes, count)
        precondition(code == 0, "the system gives no random numbers")
        return bytes
    }

    package static func randomNumber() -> UInt64 {
        random(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Compares in a time that depends on the length only.
    package static func areEqual(_ one: Digest, _ other: Digest) -> Bool {
        gnutls_memcmp(one.bytes, other.bytes, Digest.size) == 0
    }

    private static func digest(_ compute: (UnsafeMutablePointer<UInt8>) -> Int32) -> Digest {
        var output = [UInt8](repeating: 0, count: Digest.size)
        let code = output.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.map(compute) ?? -1 }
        guard code == 0, let digest = Digest(bytes: output) else {
            preconditionFailure("GnuTLS refuses SHA-256: \(code)")
        }
        return digest
    }
}
