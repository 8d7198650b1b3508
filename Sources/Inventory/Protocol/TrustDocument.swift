/// What an agent believes: served in clear at `/v1/trust`, taken only if its digest is the one in the token.
///
/// The digest covers the bytes as served; this is their content.
package struct TrustDocument: Record, Equatable {
    package static let maximumBytes = 8_192

    package var version: Int64?
    package var addresses: [String] = []
    package var certificates: [String] = []

    package init() {}

    package init(addresses: [CollectorAddress], certificates: [String]) {
        version = 1
        self.addresses = addresses.map(\.description)
        self.certificates = certificates
    }

    /// - Throws: `JSONError` or `FieldError`.
    package init(parsing bytes: [UInt8]) throws {
        try self.init(JSONValue(parsing: bytes, limits: .document))
        guard version == 1 else { throw FieldError(path: "version", expected: "1") }
        guard !certificates.isEmpty else { throw FieldError(path: "certificates", expected: "at least one") }
    }

    package static let fields: [Field<Self>] = [
        .integer("version", \.version, "version of the form, 1"),
        .texts("addresses", \.addresses, "where the collector listens, HOST:PORT"),
        .texts("certificates", \.certificates, "certificate authorities to believe, PEM"),
    ]
}
