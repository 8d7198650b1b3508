package import Assets
import Funding
package import Inventory
import SQLite

/// Who enters something of money, and the day on which it counts: a report of an earlier day does not know of it.
package struct Booking: Sendable, Equatable {
    package let author: Author
    package let on: Day

    package init(by author: Author, on day: Day) {
        self.author = author
        on = day
    }
}

extension Booking {
    /// - Throws: `StoreError` for what happened after the day of the booking: a report of that day would know what was still to come.
    func checkIncludes(_ day: Day) throws {
        guard day > on else { return }
        throw StoreError.refused(
            "its day \(day.belgian) is after \(on.belgian), on which it would be booked: give the day with --on")
    }

    /// - Throws: `StoreError` for a counter-entry of a day before what it takes back: a report of a day between would have less than
    ///   nothing.
    func checkFollows(_ bookedOn: String, _ what: String) throws {
        guard on.iso < bookedOn, let day = Day(bookedOn) else { return }
        throw StoreError.refused(
            "\(what) is booked on \(day.belgian): what takes it back is booked on that day or later")
    }
}

/// Whose an invoice or an order is: one school's, or a school board's as a whole.
package enum Payer: Sendable, Equatable {
    case school(SchoolNumber)
    /// By name or number.
    case schoolBoard(String)
}

extension Connection {
    func payerIDs(_ payer: Payer) throws -> (schoolBoard: Int64, school: Int64?) {
        switch payer {
        case .schoolBoard(let text): return (try schoolBoardID(text), nil)
        case .school(let number):
            let school = try schoolID(number)
            return (try schoolBoard(ofSchool: school), school)
        }
    }

    func schoolBoard(ofSchool school: Int64) throws -> Int64 {
        try first("SELECT school_board FROM school WHERE id = ?1", school) { $0.integer(0) } ?? 0
    }

    static func day(_ row: Row, _ column: Int32) throws -> Day {
        guard let day = Day(row.text(column)) else {
            throw StoreError.refused("the store holds the day '\(row.text(column))'")
        }
        return day
    }

    /// An amount as it is kept, or the sum of some.
    static func cents(_ row: Row, _ column: Int32) throws -> Cents {
        guard let cents = Cents(sum: row.integer(column)) else {
            throw StoreError.refused("the store holds an amount of \(row.integer(column)) cents")
        }
        return cents
    }
}
