package import Assets
package import Funding
package import Inventory
import SQLite

/// An award as it was booked, or the counter-entry of one.
package struct AwardRecord: Sendable, Equatable {
    package let id: Int64
    package let school: SchoolNumber
    package let schoolName: String
    package let amount: Cents
    /// Absent for an amount that somebody gave, and of a counter-entry.
    package let parts: [AwardCalculation.Part]
    package let reverses: Int64?
    package let bookedOn: Day
    package let act: Int64
}

extension AwardRecord {
    static let query = """
        SELECT award.id, school.number, school.name, amount, calculation, reverses, booked_on, act
        FROM award JOIN school ON school.id = award.school
        WHERE grant_line = ?2 AND school_board = ?3 AND booked_on <= ?1 ORDER BY school.number, award.id
        """

    init(_ row: Row) throws {
        self.init(
            id: row.integer(0), school: try Connection.school(row, 1), schoolName: row.text(2),
            amount: try Connection.cents(row, 3), parts: [AwardCalculation.Part](json: row.textIfPresent(4)),
            reverses: row.integerIfPresent(5), bookedOn: try Connection.day(row, 6), act: row.integer(7))
    }
}

extension Connection {
    static func school(_ row: Row, _ column: Int32) throws -> SchoolNumber {
        guard let number = SchoolNumber(row.text(column)) else {
            throw StoreError.refused("the store holds a school with the number \(row.text(column))")
        }
        return number
    }
}
