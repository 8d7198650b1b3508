package import Funding
package import Inventory
import SQLite

/// A schoolbestuur: accountable for the money of its schools.
package struct SchoolBoard: Sendable, Equatable {
    package let id: Int64
    package let name: String
    package let number: SchoolNumber?
    /// By which invoices name it.
    package let enterpriseNumber: EnterpriseNumber?
    package let schools: Int
}

extension Store {
    package func nameCommunity(_ name: ProperName) throws {
        try write { connection in
            try connection.run(
                "INSERT INTO community (id, name) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET name = ?1", name.text)
        }
    }

    /// - Throws: `StoreError.exists` if the name or a number is taken.
    package func addSchoolBoard(
        _ name: ProperName, number: SchoolNumber?, enterpriseNumber: EnterpriseNumber? = nil
    ) throws {
        try write { connection in
            try connection.insert("school board", named: name.text) {
                try connection.run(
                    "INSERT INTO school_board (name, number, enterprise_number) VALUES (?1, ?2, ?3)", name.text,
                    number?.text, enterpriseNumber?.digits)
            }
        }
    }

    /// Enters or corrects the enterprise number of a school board, by its name or number.
    /// - Throws: `StoreError`, also if it is that of another school board.
    package func setEnterpriseNumber(_ number: EnterpriseNumber, ofSchoolBoard schoolBoard: String) throws {
        try write { connection in
            let id = try connection.schoolBoardID(schoolBoard)
            try connection.insert("school board", named: "with enterprise number \(number)") {
                try connection.run("UPDATE school_board SET enterprise_number = ?1 WHERE id = ?2", number.digits, id)
            }
        }
    }
}

extension Questions {
    /// `nil` until the coordinator has named it.
    package func communityName() throws -> String? {
        try read { try $0.first("SELECT name FROM community") { $0.text(0) } }
    }

    package func schoolBoards() throws -> [SchoolBoard] {
        try read { connection in
            try connection.rows(
                """
                SELECT id, name, number, enterprise_number, (SELECT count(*) FROM school WHERE school_board = school_board.id)
                FROM school_board ORDER BY name, id
                """
            ) { row in
                SchoolBoard(
                    id: row.integer(0), name: row.text(1), number: row.textIfPresent(2).flatMap { SchoolNumber($0) },
                    enterpriseNumber: row.textIfPresent(3).flatMap { EnterpriseNumber($0) },
                    schools: Int(row.integer(4)))
            }
        }
    }
}

extension Connection {
    /// An insertion whose broken constraint means that the thing is there already.
    func insert(_ what: String, named name: String, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch let error as SQLiteError where error.isConstraint {
            throw StoreError.exists(what, named: name)
        }
    }

    /// A school board by its name or number.
    func schoolBoardID(_ text: String) throws -> Int64 {
        let number = SchoolNumber(text)?.text
        let id = try first("SELECT id FROM school_board WHERE name = ?1 OR number = ?2", text, number) { $0.integer(0) }
        guard let id else { throw StoreError.unknown("school board", named: text) }
        return id
    }

    func schoolID(_ number: SchoolNumber) throws -> Int64 {
        let id = try first("SELECT id FROM school WHERE number = ?1", number.text) { $0.integer(0) }
        guard let id else { throw StoreError.unknown("school", named: number.text) }
        return id
    }
}
