import CGnuTLS
package import Inventory

/// SHA-256 of bytes that come one part after another, of which none are kept.
package final class RunningDigest {
    private let handle: gnutls_hash_hd_t

    package init() {
        var handle: gnutls_hash_hd_t?
        let code = gnutls_hash_init(&handle, GNUTLS_DIG_SHA256)
        guard code == 0, let handle else { preconditionFailure("GnuTLS refuses SHA-256: \(code)") }
        self.handle = handle
    }

    deinit { gnutls_hash_deinit(handle, nil) }

    package func add(_ bytes: [UInt8]) {
        let code = gnutls_hash(handle, bytes, bytes.count)
        precondition(code == 0, "GnuTLS refuses SHA-256")
    }

    /// The digest of all that was added since the last one was taken.
    package func take() -> Digest {
        var output = [UInt8](repeating: 0, count: Digest.size)
        gnutls_hash_output(handle, &output)
        guard let digest = Digest(bytes: output) else { preconditionFailure("SHA-256 has 32 bytes") }
        return digest
    }
}
