package import Inventory
import SQLite

/// An enrolment token as the collector keeps it: without its secret.
package struct Token: Sendable, Equatable {
    package let id: TokenID
    package let school: SchoolNumber
    package let uses: Int
    package let maximumUses: Int
    /// UTC seconds.
    package let expiresAt: Int64
    package let isRevoked: Bool

    package func isUsable(at now: Int64) -> Bool { !isRevoked && uses < maximumUses && now < expiresAt }
}

extension Store {
    /// Keeps a token by the digest of its secret; the secret itself is only on the line given to the coordinator.
    package func addToken(
        _ id: TokenID, secret: Digest, school: SchoolNumber, maximumUses: Int, now: Int64, expiresAt: Int64
    ) throws {
        try write { connection in
            try connection.run(
                """
                INSERT INTO enrolment_token (id, secret, school, maximum_uses, created_at, expires_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                id.text, secret.bytes, try connection.schoolID(school), maximumUses, now, expiresAt)
        }
    }

    package func revokeToken(_ id: TokenID, now: Int64) throws {
        try write { connection in
            try connection.run(
                "UPDATE enrolment_token SET revoked_at = ifnull(revoked_at, ?2) WHERE id = ?1", id.text, now)
            if connection.changedRows == 0 { throw StoreError.unknown("token", named: id.text) }
        }
    }
}

extension Questions {
    package func tokens() throws -> [Token] {
        try read { connection in
            try connection.rows(Token.query + " ORDER BY created_at DESC, enrolment_token.id") { try Token($0) }
        }
    }

    /// The token and the digest of its secret.
    package func token(_ id: TokenID) throws -> (token: Token, secret: Digest)? {
        try read { connection in
            try connection.first(Token.query + " WHERE enrolment_token.id = ?1", id.text) { row in
                guard let secret = Digest(bytes: row.bytes(6)) else { return nil }
                return (try Token(row), secret)
            } ?? nil
        }
    }
}

extension Token {
    fileprivate static let query = """
        SELECT enrolment_token.id, school.number, uses, maximum_uses, expires_at, revoked_at IS NOT NULL, secret
        FROM enrolment_token JOIN school ON school.id = enrolment_token.school
        """

    fileprivate init(_ row: Row) throws {
        guard let id = TokenID(row.text(0)), let school = SchoolNumber(row.text(1)) else {
            throw StoreError.refused("the store holds a damaged token \(row.text(0))")
        }
        self.init(
            id: id, school: school, uses: Int(row.integer(2)), maximumUses: Int(row.integer(3)),
            expiresAt: row.integer(4), isRevoked: row.integer(5) != 0)
    }
}
