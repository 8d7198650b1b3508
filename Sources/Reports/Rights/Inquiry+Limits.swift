import Inventory
import Store

extension Inquiry {
    /// What its reader may be told; `nil` for one who may be told all. A report of a past day says of which moment, one of acts that it
    /// tells of them.
    func limits(at moment: Int64? = nil, tellsOfActs: Bool = false) throws -> Limits? {
        guard reader.isLimited else { return nil }
        return try Limits(seeing: try visibleSchools(), questions, at: moment, tellsOfActs: tellsOfActs)
    }
}

extension Limits {
    /// Of a reader who sees these schools: of one school its director, of a school board the board.
    init(seeing scope: SchoolScope, _ questions: Questions, at moment: Int64? = nil, tellsOfActs: Bool = false) throws {
        let numbers = Set(scope.schools.map(\.number))
        let schoolBoards = Set(scope.schools.map(\.schoolBoard))
        self.init(
            schools: numbers, schoolBoards: schoolBoards, seesWholeBoard: scope.width > .school,
            devices: try questions.devices(of: numbers),
            inherited: try questions.inherited(by: numbers, at: moment),
            acts: tellsOfActs ? try questions.acts(of: numbers) : [],
            strangers: NameSearch(try Self.strangers(besides: scope.schools, schoolBoards, questions)))
    }

    /// Names and numbers of the schools and school boards that are not seen, unless one that is has the same.
    private static func strangers(
        besides seen: [School], _ schoolBoards: Set<String>, _ questions: Questions
    ) throws -> [String] {
        let known = schoolBoards.union(seen.map(\.name))
        let numbers = Set(seen.map(\.number))
        let schools = try questions.schools().filter { !numbers.contains($0.number) }
        let boards = try questions.schoolBoards().filter { !schoolBoards.contains($0.name) }
        let names = (schools.map(\.name) + boards.map(\.name)).filter { !known.contains($0) }
        return names + (schools.map(\.number) + boards.compactMap(\.number)).flatMap(spellings)
    }

    /// A spreadsheet takes the zeros before a number.
    private static func spellings(of number: SchoolNumber) -> [String] {
        [number.text, String(number.text.drop { $0 == "0" })]
    }
}
