package import Assets
package import Funding
package import Inventory
import SQLite

/// The pupils of a school on its newest count date.
package struct SchoolPupils: Sendable, Equatable {
    package let schoolYear: SchoolYear
    package let total: Int
}

extension Questions {
    /// Pupils by school, of the newest school year whose count date, 1 February, is not after a day; a school of which nobody counted them is
    /// not in it.
    package func pupils(countedBy day: Day) throws -> [SchoolNumber: SchoolPupils] {
        let rows = try read { connection in
            try connection.rows(
                """
                SELECT school.number, first_year, sum(pupils) FROM pupil_count AS one JOIN school ON school.id = one.school
                WHERE first_year = (
                    SELECT max(first_year) FROM pupil_count AS other WHERE other.school = one.school AND first_year <= ?1)
                GROUP BY school.number, first_year
                """,
                PupilTable.newestYear(countedBy: day)
            ) { (number: SchoolNumber($0.text(0)), year: Int($0.integer(1)), total: Int($0.integer(2))) }
        }
        return rows.reduce(into: [:]) { pupils, row in
            guard let number = row.number, let year = SchoolYear(firstYear: row.year) else { return }
            pupils[number] = SchoolPupils(schoolYear: year, total: row.total)
        }
    }
}
