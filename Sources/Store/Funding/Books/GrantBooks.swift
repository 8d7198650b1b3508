package import Assets
import Funding
package import Inventory
import SQLite

/// All that was booked by a day for one grant line and the schools of one school board, counter-entries included: what an auditor asks
/// for. No words of people but those on the papers, and no names of who entered it; the number of an act leads there.
package struct GrantBooks: Sendable, Equatable {
    /// By school, in the order of entering.
    package let awards: [AwardRecord]
    /// By the day of issue; those that were cancelled as well, each followed by its counter-entry.
    package let invoices: [InvoiceRecord]
    /// By invoice, in their order there.
    package let lines: [LineRecord]
    /// In the order of entering.
    package let charges: [ChargeRecord]
    package let proofs: [ProofRecord]
    /// By line and device.
    package var devices: [DeviceRecord]
}

extension Questions {
    /// Of a grant line by its code, and of a school board by its name or number.
    /// - Throws: `StoreError` if there is no such grant line or school board.
    package func books(of grantLine: String, schoolBoard: String, on day: Day) throws -> GrantBooks {
        try read { connection in
            let place = BookPlace(
                grantLine: try connection.grantLineID(grantLine), board: try connection.schoolBoardID(schoolBoard),
                day: day.iso)
            return GrantBooks(
                awards: try connection.records(AwardRecord.query, place) { try AwardRecord($0) },
                invoices: try connection.records(InvoiceRecord.query, place) { try InvoiceRecord($0) },
                lines: try connection.records(LineRecord.query, place) { try LineRecord($0) },
                charges: try connection.records(ChargeRecord.query, place) { try ChargeRecord($0) },
                proofs: try connection.records(ProofRecord.query, place) { try ProofRecord($0) },
                devices: try connection.records(DeviceRecord.query, place) { DeviceRecord($0) })
        }
    }

    /// Whether a copy with this content is kept.
    package func keepsDocument(_ digest: Digest) throws -> Bool {
        try read { try $0.first("SELECT 1 FROM document WHERE digest = ?1", digest.bytes) { _ in true } ?? false }
    }

    /// A copy that is kept, by the SHA-256 of its content.
    /// - Throws: `StoreError` if there is none, or if its content is not what was kept.
    package func document(_ digest: Digest) throws -> StoredDocument {
        try read { connection in
            let known = try connection.first("SELECT name, content FROM document WHERE digest = ?1", digest.bytes) {
                try StoredDocument(name: $0.text(0), content: $0.bytes(1))
            }
            guard let known, known.digest == digest else {
                throw StoreError.refused(
                    "the stored copy '\(known?.name ?? Hex.text(of: digest.bytes))' is damaged: run 'inkaart-collector check'"
                )
            }
            return known
        }
    }
}

/// Of what the books are.
private struct BookPlace {
    let grantLine: Int64
    let board: Int64
    let day: String
}

extension Connection {
    /// The query knows the day as ?1, the grant line as ?2 and the school board as ?3.
    fileprivate func records<Record>(
        _ query: String, _ place: BookPlace, _ record: (Row) throws -> Record
    ) throws -> [Record] {
        try rows(query, place.day, place.grantLine, place.board, value: record)
    }
}

/// Parts of the queries.
enum Booked {
    /// Charges on the grant line by schools of the school board; `charge` stands for them.
    static let charges = """
        charge INDEXED BY charge_by_proof WHERE charge.grant_line = ?2 AND charge.booked_on <= ?1
            AND charge.school IN (SELECT id FROM school WHERE school_board = ?3)
        """
    /// Invoices with such a charge.
    static let invoices = "SELECT invoice FROM \(charges)"
}
