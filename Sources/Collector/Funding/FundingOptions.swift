import Assets
import Console
import Funding
import Inventory
import Sheets
import Store

/// Options of many commands of money.
enum FundingOptions {
    static let bookedOn = Option(
        "--booked-on", placeholder: "DAY", meaning: "day from which reports count it, if not today",
        parse: FundingParse.day)
    /// Of each command that enters something.
    static let entering: [any AnyOption] = [bookedOn, StoreCommand.why]
    /// Of each command that shows something.
    static let showing: [any AnyOption] = [SheetOptions.json, SheetOptions.language]

    static let school = Option(
        "--school", placeholder: "SCHOOL", meaning: "the school, by instellingsnummer", parse: SheetOptions.schoolNumber
    )
    static let schoolBoard = Option(
        "--school-board", placeholder: "NAME", meaning: "the school board, by name or number", parse: Parse.text)
    static let grant = Option(
        "--grant", placeholder: "CODE", meaning: "the grant line, by its code in 'grant list'", parse: FundingParse.code
    )
}

extension StoreSession {
    /// Who enters something, and the day from which it counts.
    /// - Throws: `UsageError` for a day that is still to come.
    func booking(_ call: Call) throws -> Booking {
        let author = author(call)
        return Booking(by: author, on: try Self.past(call[FundingOptions.bookedOn], "--booked-on", author))
    }

    /// The day that was given, or today.
    static func past(_ day: Day?, _ option: String, _ author: Author) throws -> Day {
        let today = Day(of: author.at)
        guard let day else { return today }
        guard day <= today else {
            throw UsageError.sentence("\(option): \(day.belgian) is still to come: today is \(today.belgian)")
        }
        return day
    }
}

extension Call {
    /// Whose an invoice or an order is: exactly one of `--school` and `--school-board`.
    func payer() throws -> Payer {
        switch (self[FundingOptions.school], self[FundingOptions.schoolBoard]) {
        case (let school?, nil): return .school(school)
        case (nil, let board?): return .schoolBoard(board)
        default: throw UsageError.sentence("say whose it is: either --school or --school-board")
        }
    }
}
