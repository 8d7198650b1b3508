import SQLite

/// An address belongs to a person, so it is where it is needed and nowhere else: neither acts nor the audit chain name it, and once
/// removed it is gone for good, whatever is taken back.
extension Store {
    /// - Returns: the act, for `undo`.
    /// - Throws: `StoreError` if there is no such school or school board, or if the address gets these reports already.
    package func addRecipient(
        _ address: MailAddress, for scope: RecipientScope, role: String?, by author: Author
    ) throws -> Int64 {
        try write { connection in
            let place = try connection.place(of: scope)
            let act = try connection.insertAct("add a recipient of reports for \(place.scope)", by: author)
            try connection.insert("recipient", named: "\(address) for \(place.scope)") {
                try connection.run(
                    "INSERT INTO recipient (address, role, school, school_board, act) VALUES (?1, ?2, ?3, ?4, ?5)",
                    address.text, role, place.school, place.schoolBoard, act)
            }
            return act
        }
    }

    /// Forgets an address, for one school, school board or the community, or for all.
    /// - Returns: for whom it got reports.
    /// - Throws: `StoreError` if it gets none.
    package func removeRecipient(
        _ address: MailAddress, for scope: RecipientScope?, by author: Author
    ) throws -> [RecipientScope] {
        let scopes = try write { connection in
            let place = try scope.map { try connection.place(of: $0) }
            let name = address.text.lowercased()
            let known = try connection.recipients().filter { $0.address.text.lowercased() == name }.map(\.scope)
                .filter { place == nil || $0 == place?.scope }
            guard !known.isEmpty else {
                throw StoreError.unknown("recipient", named: "\(address)\(place.map { " for \($0.scope)" } ?? "")")
            }
            for scope in known {
                let place = try connection.place(of: scope)
                let act = try connection.insertAct("remove a recipient of reports for \(scope)", by: author)
                try connection.run(
                    """
                    UPDATE recipient SET address = NULL, role = NULL, withdrawn_by = ?2
                    WHERE address = ?1 AND school IS ?3 AND school_board IS ?4
                    """,
                    address.text, act, place.school, place.schoolBoard)
            }
            return known
        }
        try forgetOldPages()
        return scopes
    }
}

/// A scope as the database has it.
struct RecipientPlace: Sendable, Equatable {
    /// With a school board by its name, however it was written.
    let scope: RecipientScope
    var school: Int64?
    var schoolBoard: Int64?
}

extension Connection {
    func place(of scope: RecipientScope) throws -> RecipientPlace {
        switch scope {
        case .school(let number): return RecipientPlace(scope: scope, school: try schoolID(number))
        case .schoolBoard(let text):
            let id = try schoolBoardID(text)
            let name = try first("SELECT name FROM school_board WHERE id = ?1", id) { $0.text(0) }
            return RecipientPlace(scope: .schoolBoard(name ?? text), schoolBoard: id)
        case .community: return RecipientPlace(scope: scope)
        }
    }

    /// What an act added is removed with it.
    /// - Returns: whether there was any.
    func removeRecipients(of act: Int64, _ undo: Int64) throws -> Bool {
        let ids = try rows("SELECT id FROM recipient WHERE act = ?1 AND address IS NOT NULL", act) { $0.integer(0) }
        for id in ids {
            try run(
                "UPDATE recipient SET address = NULL, role = NULL, withdrawn_by = ?2 WHERE id = ?1", id, undo)
        }
        return !ids.isEmpty
    }

    /// Nobody knows the address any more.
    func checkIsNoRemoval(_ act: Int64) throws {
        guard try first("SELECT id FROM recipient WHERE withdrawn_by = ?1", act, value: { $0.integer(0) }) != nil else {
            return
        }
        throw StoreError.refused(
            "the address that act \(act) removed is gone for good: add it again with 'recipient add'")
    }
}
