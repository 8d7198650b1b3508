import CGnuTLS
import Glibc

/// A private certificate authority and the certificate of one server, both P-256.
///
/// They are valid from 1970 to 9999: school machines have dead clock batteries, and an expired certificate is the commonest
/// outage of a service that one person keeps. Renewal goes through a new trust document.
package struct ServerCertificates: Sendable {
    package let authority: PEM
    package let server: PEM

    /// A certificate and its private key, both in PEM.
    package struct PEM: Sendable {
        package let certificate: String
        package let key: String
    }

    /// `hosts` are names and IPv4 addresses under which agents reach the server.
    package init(for hosts: [String], authorityName: String) throws(GnuTLSError) {
        let authorityKey = try PrivateKey()
        let authority = try Certificate(name: authorityName, key: authorityKey)
        try authority.becomeAuthority()
        try authority.sign(by: authority, key: authorityKey)
        let serverKey = try PrivateKey()
        let server = try Certificate(name: hosts.first ?? "", key: serverKey)
        try server.becomeServer(hosts)
        try server.sign(by: authority, key: authorityKey)
        self.authority = PEM(certificate: try authority.pem(), key: try authorityKey.pem())
        self.server = PEM(certificate: try server.pem(), key: try serverKey.pem())
    }
}

/// A refusal of GnuTLS.
package struct GnuTLSError: Error, Equatable, CustomStringConvertible {
    package let code: Int32

    package var description: String { "GnuTLS: \(String(cString: gnutls_strerror(code)))" }

    fileprivate static func check(_ code: Int32) throws(GnuTLSError) {
        if code < 0 { throw GnuTLSError(code: code) }
    }
}

private final class PrivateKey {
    let handle: gnutls_x509_privkey_t

    init() throws(GnuTLSError) {
        var handle: gnutls_x509_privkey_t?
        try GnuTLSError.check(gnutls_x509_privkey_init(&handle))
        guard let handle else { throw GnuTLSError(code: GNUTLS_E_MEMORY_ERROR) }
        self.handle = handle
        // The macro GNUTLS_CURVE_TO_BITS, which Swift does not import.
        let curve = UInt32(1) << 31 | GNUTLS_ECC_CURVE_SECP256R1.rawValue
        try GnuTLSError.check(gnutls_x509_privkey_generate(handle, GNUTLS_PK_ECDSA, curve, 0))
    }

    deinit { gnutls_x509_privkey_deinit(handle) }

    func pem() throws(GnuTLSError) -> String {
        try exportedText { gnutls_x509_privkey_export2(handle, GNUTLS_X509_FMT_PEM, $0) }
    }
}

private final class Certificate {
    let handle: gnutls_x509_crt_t

    init(name: String, key: PrivateKey) throws(GnuTLSError) {
        var handle: gnutls_x509_crt_t?
        try GnuTLSError.check(gnutls_x509_crt_init(&handle))
        guard let handle else { throw GnuTLSError(code: GNUTLS_E_MEMORY_ERROR) }
        self.handle = handle
        // A positive serial number of 16 bytes (RFC 5280 §4.1.2.2).
        var serial = Crypto.random(16)
        serial[0] = serial[0] & 0x7F | 0x40
        try GnuTLSError.check(gnutls_x509_crt_set_version(handle, 3))
        try GnuTLSError.check(gnutls_x509_crt_set_serial(handle, serial, serial.count))
        try GnuTLSError.check(gnutls_x509_crt_set_activation_time(handle, 0))
        // 99991231235959Z: no well-defined expiration (RFC 5280 §4.1.2.5).
        try GnuTLSError.check(gnutls_x509_crt_set_expiration_time(handle, 253_402_300_799))
        try GnuTLSError.check(gnutls_x509_crt_set_key(handle, key.handle))
        let commonName = String(name.prefix(64))
        try GnuTLSError.check(
            gnutls_x509_crt_set_dn_by_oid(handle, "2.5.4.3", 0, commonName, UInt32(commonName.utf8.count)))
    }

    deinit { gnutls_x509_crt_deinit(handle) }

    func becomeAuthority() throws(GnuTLSError) {
        try GnuTLSError.check(gnutls_x509_crt_set_basic_constraints(handle, 1, 0))
        try GnuTLSError.check(gnutls_x509_crt_set_key_usage(handle, UInt32(GNUTLS_KEY_KEY_CERT_SIGN)))
    }

    func becomeServer(_ hosts: [String]) throws(GnuTLSError) {
        try GnuTLSError.check(gnutls_x509_crt_set_basic_constraints(handle, 0, -1))
        try GnuTLSError.check(gnutls_x509_crt_set_key_usage(handle, UInt32(GNUTLS_KEY_DIGITAL_SIGNATURE)))
        // id-kp-serverAuth (RFC 5280 §4.2.1.12).
        try GnuTLSError.check(gnutls_x509_crt_set_key_purpose_oid(handle, "1.3.6.1.5.5.7.3.1", 0))
        for host in hosts { try addAlternativeName(host) }
    }

    private func addAlternativeName(_ host: String) throws(GnuTLSError) {
        var address = in_addr()
        let append = UInt32(GNUTLS_FSAN_APPEND)
        let code =
            if inet_pton(AF_INET, host, &address) == 1 {
                gnutls_x509_crt_set_subject_alt_name(handle, GNUTLS_SAN_IPADDRESS, &address, 4, append)
            } else {
                gnutls_x509_crt_set_subject_alt_name(
                    handle, GNUTLS_SAN_DNSNAME, host, UInt32(host.utf8.count), append)
            }
        try GnuTLSError.check(code)
    }

    func sign(by authority: Certificate, key: PrivateKey) throws(GnuTLSError) {
        try GnuTLSError.check(gnutls_x509_crt_sign2(handle, authority.handle, key.handle, GNUTLS_DIG_SHA256, 0))
    }

    func pem() throws(GnuTLSError) -> String {
        try exportedText { gnutls_x509_crt_export2(handle, GNUTLS_X509_FMT_PEM, $0) }
    }
}

/// Text that GnuTLS allocates and we free.
private func exportedText(_ export: (UnsafeMutablePointer<gnutls_datum_t>) -> Int32) throws(GnuTLSError) -> String {
    var datum = gnutls_datum_t(data: nil, size: 0)
    try GnuTLSError.check(export(&datum))
    defer { inkaart_gnutls_free(datum.data) }
    return String(decoding: UnsafeBufferPointer(start: datum.data, count: Int(datum.size)), as: UTF8.self)
}
