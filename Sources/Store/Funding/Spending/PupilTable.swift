import Assets
import Funding
import SQLite

/// The pupils of all schools on their newest count date.
struct PupilTable {
    private var counts: [Int64: [PupilLevel: Int]] = [:]

    /// The count date of a school year is 1 February, in its second year.
    init(_ connection: borrowing Connection, countedBy day: Day) throws {
        let (year, month, _) = day.parts
        let newest = (month >= 2 ? year : year - 1) - 1
        try connection.visit(
            """
            SELECT school, level, pupils FROM pupil_count AS one WHERE first_year = (
                SELECT max(first_year) FROM pupil_count AS other WHERE other.school = one.school AND first_year <= ?1)
            """,
            newest
        ) { row in
            PupilLevel(rawValue: row.text(1)).map { counts[row.integer(0), default: [:]][$0] = Int(row.integer(2)) }
        }
    }

    /// Of these levels; `nil` for all of them. `nil` where nobody counted.
    func count(ofSchool school: Int64, _ levels: Set<PupilLevel>?) -> Int? {
        let known = counts[school]?.filter { levels?.contains($0.key) ?? true } ?? [:]
        return known.isEmpty ? nil : known.values.reduce(0, +)
    }
}
