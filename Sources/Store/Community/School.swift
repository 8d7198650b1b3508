package import Funding
package import Inventory
import SQLite

/// A school as the coordinator entered it.
package struct School: Sendable, Equatable {
    package let number: SchoolNumber
    package let name: String
    package let schoolBoard: String
    package let rooms: Int
    /// Pupils of the newest school year that was entered; `nil` if none was.
    package let pupils: Int?
}

extension Store {
    /// Adds a school to the school board that has this name or number.
    package func addSchool(_ number: SchoolNumber, name: ProperName, schoolBoard: String) throws {
        try write { connection in
            let board = try connection.schoolBoardID(schoolBoard)
            try connection.insert("school", named: number.text) {
                try connection.run(
                    "INSERT INTO school (number, name, school_board) VALUES (?1, ?2, ?3)", number.text, name.text, board
                )
            }
        }
    }

    /// Enters or corrects the pupils of a school.
    package func setPupils(_ counts: [PupilCount], school: SchoolNumber) throws {
        try write { connection in
            let school = try connection.schoolID(school)
            for count in counts {
                try connection.run(
                    """
                    INSERT INTO pupil_count (school, first_year, level, pupils) VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT (school, first_year, level) DO UPDATE SET pupils = ?4
                    """,
                    school, count.schoolYear.firstYear, count.level.rawValue, count.pupils)
            }
        }
    }
}

extension Questions {
    package func schools() throws -> [School] {
        try read { connection in
            try connection.rows(
                """
                SELECT school.number, school.name, school_board.name,
                    (SELECT count(*) FROM room WHERE room.school = school.id AND withdrawn_by IS NULL),
                    (SELECT sum(pupils) FROM pupil_count WHERE pupil_count.school = school.id AND first_year =
                        (SELECT max(first_year) FROM pupil_count WHERE pupil_count.school = school.id))
                FROM school JOIN school_board ON school_board.id = school.school_board
                ORDER BY school.number
                """
            ) { row in try School(row) }
        }
    }
}

extension School {
    fileprivate init(_ row: Row) throws {
        guard let number = SchoolNumber(row.text(0)) else {
            throw StoreError.refused("the store holds a school with the number \(row.text(0))")
        }
        self.init(
            number: number, name: row.text(1), schoolBoard: row.text(2), rooms: Int(row.integer(3)),
            pupils: row.integerIfPresent(4).map { Int($0) })
    }
}
