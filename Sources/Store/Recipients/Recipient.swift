package import Inventory
import SQLite

/// Somebody who gets reports by mail.
package struct Recipient: Sendable, Equatable {
    package let address: MailAddress
    package let scope: RecipientScope
    /// What the person is there, `directeur`; not who.
    package let role: String?
    /// UTC seconds.
    package let since: Int64

    package init(address: MailAddress, scope: RecipientScope, role: String?, since: Int64) {
        (self.address, self.scope, self.role, self.since) = (address, scope, role, since)
    }
}

/// Whose reports somebody gets.
package enum RecipientScope: Sendable, Hashable {
    case school(SchoolNumber)
    /// By its name.
    case schoolBoard(String)
    case community
}

extension RecipientScope: CustomStringConvertible {
    package var description: String {
        switch self {
        case .school(let number): "school \(number)"
        case .schoolBoard(let name): "school board '\(name)'"
        case .community: "the community"
        }
    }
}

extension Questions {
    /// Who gets reports by mail: for schools by number, then for school boards by name, then for the community.
    package func recipients() throws -> [Recipient] { try read { try $0.recipients() } }
}

extension Connection {
    func recipients() throws -> [Recipient] {
        try rows(
            """
            SELECT address, role, act.at, school.number, school_board.name
            FROM recipient JOIN act ON act.id = recipient.act
                LEFT JOIN school ON school.id = recipient.school
                LEFT JOIN school_board ON school_board.id = recipient.school_board
            WHERE address IS NOT NULL
            ORDER BY school.number IS NULL, school.number, school_board.name IS NULL, school_board.name, address, recipient.id
            """,
            value: Recipient.init)
    }
}

extension Recipient {
    fileprivate init(_ row: Row) throws {
        address = try MailAddress(row.text(0))
        role = row.textIfPresent(1)
        since = row.integer(2)
        let number = row.textIfPresent(3).flatMap { SchoolNumber($0) }
        scope = number.map { .school($0) } ?? row.textIfPresent(4).map { .schoolBoard($0) } ?? .community
    }
}
