import Assets
import Funding
import Inventory
import Sheets
import Store

/// What a school board hands to the inspection of a grant: what was awarded, the invoices and who bore them, their proofs, and the devices
/// that came with them, as it was booked by a day. docs/proof-pack.md says what is in it.
struct ProofPack {
    let line: GrantLine
    let board: SchoolBoard
    let community: String?
    /// What was booked by its end counts.
    let day: Day
    /// UTC seconds.
    let madeAt: Int64
    let books: GrantBooks
    /// The rows that `digisprong` shows: the schools, and the school board last.
    let rows: [DigisprongSheet.Row]
    let devices: DevicesOnDay
    let schoolNames: [SchoolNumber: String]
    let head: ChainHead
    let acts: Int
    /// Where the stored copies lie in it.
    let copies: PackCopies

    /// All of one moment.
    /// - Throws: `StoreError` for a grant line, or a school board, of which there is nothing by that day.
    init(
        _ questions: Questions, grantLine: String, schoolBoard: String, _ asOf: AsOf, madeAt: Int64,
        limits: Limits? = nil
    ) throws {
        let day = asOf.day
        let board = try Self.schoolBoard(schoolBoard, questions)
        let line = try Self.line(grantLine, on: day, questions)
        let rows = try Self.rows(of: line, board, asOf, questions)
        guard let head = try questions.chainHead(), !rows.isEmpty else {
            throw StoreError.refused(
                "nothing is awarded to school board '\(board.name)' or charged by it on \(line.code) by \(day.belgian)")
        }
        var books = try questions.books(of: line.code, schoolBoard: board.name, on: day)
        books.devices = limits.told(books.devices)
        self.line = line
        self.board = board
        community = try questions.communityName()
        self.day = day
        self.madeAt = madeAt
        self.books = books
        self.rows = rows
        devices = books.devices.isEmpty ? DevicesOnDay() : try questions.devices(asOf)
        schoolNames = Dictionary(uniqueKeysWithValues: try questions.schools().map { ($0.number, $0.name) })
        self.head = head
        acts = try questions.actCount()
        copies = PackCopies(of: books.invoices)
    }

    /// Those that are no counter-entries.
    var invoices: [InvoiceRecord] { books.invoices.filter { $0.reverses == nil } }

    private static func schoolBoard(_ text: String, _ questions: Questions) throws -> SchoolBoard {
        let number = SchoolNumber(text)
        let known = try questions.schoolBoards().first { $0.name == text || (number != nil && $0.number == number) }
        guard let known else { throw StoreError.unknown("school board", named: text) }
        return known
    }

    private static func line(_ code: String, on day: Day, _ questions: Questions) throws -> GrantLine {
        let lines = try questions.grantLines(on: day)
        guard let line = lines.first(where: { $0.code == code }) else {
            let known = lines.isEmpty ? "none" : lines.map(\.code).joined(separator: ", ")
            throw StoreError.refused("on \(day.belgian) there is no grant line \(code.prefix(60)): there is \(known)")
        }
        return line
    }

    private static func rows(
        of line: GrantLine, _ board: SchoolBoard, _ asOf: AsOf, _ questions: Questions
    ) throws -> [DigisprongSheet.Row] {
        let schools = try questions.schools().filter { $0.schoolBoard == board.name }
        let spending = try questions.spending(in: SpendingPeriod(asOf))
        let sheet = DigisprongSheet(
            grantLines: [line], scope: SchoolScope(.schoolBoard(board.name), schools), spending: spending,
            today: asOf.day)
        return sheet.parts.first?.rows.filter { if case .all = $0.owner { false } else { true } } ?? []
    }
}
