import Assets
import Funding
import SQLite

/// The pupils of all schools on their newest count date.
struct PupilTable {
    private var counts: [Int64: [PupilLevel: Int]] = [:]

    init(_ connection: borrowing Connection, countedBy day: Day) throws {
        try connection.visit(
            """
            SELECT school, level, pupils FROM pupil_count AS one WHERE first_year = (
                SELECT max(first_year) FROM pupil_count AS other WHERE other.school = one.school AND first_year <= ?1)
            """,
            Self.newestYear(countedBy: day)
        ) { row in
            PupilLevel(rawValue: row.text(1)).map { counts[row.integer(0), default: [:]][$0] = Int(row.integer(2)) }
        }
    }

    /// The first year of the newest school year that was counted by a day: its count date is 1 February, in its second year.
    static func newestYear(countedBy day: Day) -> Int {
        let (year, month, _) = day.parts
        return (month >= 2 ? year : year - 1) - 1
    }

    /// Of these levels; `nil` for all of them. `nil` where nobody counted.
    func count(ofSchool school: Int64, _ levels: Set<PupilLevel>?) -> Int? {
        let known = counts[school]?.filter { levels?.contains($0.key) ?? true } ?? [:]
        return known.isEmpty ? nil : known.values.reduce(0, +)
    }
}
