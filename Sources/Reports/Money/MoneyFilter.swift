import Assets
import Console
import Funding
import Inventory
import Sheets
import Store

/// Of which grant line, school or school board a report of money tells.
struct MoneyFilter {
    let grantLine: String?
    let school: SchoolNumber?
    /// Its name.
    let schoolBoard: String?

    static let grant = Option(
        "--grant", placeholder: "CODE", meaning: "this grant line alone", parse: Parse.text)
    static let schoolBoard = Option(
        "--school-board", placeholder: "NAME", meaning: "only this school board, by name or number",
        parse: Parse.text)
    static let on = Option(
        "--on", placeholder: "DAY", meaning: "as it was known by the end of that day, instead of today",
        parse: ReportDay.parse)

    static let options: [any AnyOption] = [grant, SheetOptions.school, schoolBoard, on]

    /// - Throws: `StoreError` for a grant line, a school or a school board that there is not, `UsageError` for both of these.
    init(_ call: Call, _ questions: Questions, on day: Day) throws {
        guard call[SheetOptions.school] == nil || call[Self.schoolBoard] == nil else {
            throw UsageError.sentence("give --school or --school-board, not both")
        }
        grantLine = try Self.grantLine(call, among: try questions.grantLines(on: day))
        school = try call[SheetOptions.school].map { school in
            guard try questions.schools().contains(where: { $0.number == school }) else {
                throw StoreError.unknown("school", named: school.text)
            }
            return school
        }
        schoolBoard = try Self.schoolBoard(call, questions)
    }

    /// The name of the school board that the call asks for.
    /// - Throws: `StoreError` for one that there is not.
    static func schoolBoard(_ call: Call, _ questions: Questions) throws -> String? {
        try call[schoolBoard].map { name in
            let number = SchoolNumber(name)
            // A text that is no number is not the number of a school board without one.
            let board = try questions.schoolBoards().first { $0.name == name || number != nil && $0.number == number }
            guard let board else { throw StoreError.unknown("school board", named: name) }
            return board.name
        }
    }

    /// - Throws: `StoreError` that names those that there are.
    static func grantLine(_ call: Call, among lines: [GrantLine]) throws -> String? {
        guard let code = call[grant] else { return nil }
        guard !lines.contains(where: { $0.code == code }) else { return code }
        let known = lines.map(\.code).joined(separator: ", ")
        throw StoreError.refused(
            "there is no grant line \(code.prefix(60)): there is \(known.isEmpty ? "none" : known)")
    }

    /// Whether something of these is told of.
    func includes(grantLines: [String], school: SchoolNumber?, schoolBoard: String?) -> Bool {
        grantLine.map { grantLines.contains($0) } != false && self.school.map { $0 == school } != false
            && self.schoolBoard.map { $0 == schoolBoard } != false
    }
}

extension Call {
    /// The day of the report, the present if none is asked for.
    func asOf(_ context: ReportsContext) throws -> AsOf {
        let today = Day(of: context.now)
        return AsOf(try day(MoneyFilter.on, now: context.now) ?? today, today: today)
    }
}
