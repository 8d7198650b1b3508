import Crypto
import Funding
package import Inventory
import SQLite

/// A copy of a file that is kept: an invoice as it came.
package struct StoredDocument: Sendable, Equatable {
    package let name: String
    package let content: [UInt8]

    /// A scan of some pages; all of a year's fit a store of some GB. Less than a row of the store may have (`SQLITE_LIMIT_LENGTH`).
    package static let maximumBytes = InvoiceDraft.maximumFileBytes

    /// - Throws: `StoreError` for a file that is empty or too large.
    package init(name: String, content: [UInt8]) throws {
        guard !content.isEmpty else { throw StoreError.refused("the file '\(name)' is empty") }
        guard content.count <= Self.maximumBytes else {
            throw StoreError.refused("the file '\(name)' has more than \(Self.maximumBytes >> 20) MB: scan it in grey")
        }
        self.name = name
        self.content = content
    }

    package var digest: Digest { Crypto.sha256(content) }
}

extension Connection {
    /// The same bytes are kept once.
    /// - Returns: their SHA-256.
    func keep(_ document: StoredDocument, act: Int64) throws -> [UInt8] {
        let digest = Array(document.digest.bytes)
        try run(
            """
            INSERT INTO document (digest, name, size, content, act) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING
            """,
            digest, document.name, document.content.count, document.content, act)
        return digest
    }
}
