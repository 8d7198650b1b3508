import Console
import Inventory
import Sheets
import Store

/// Of which schools a report tells: of one, of those of a school board, or of all.
struct SchoolScope: Sendable {
    /// Whose report it is.
    let owner: RowOwner
    /// In the order of their numbers.
    let schools: [School]

    init(_ owner: RowOwner, _ schools: [School]) {
        self.owner = owner
        self.schools = schools
    }

    init(_ school: School) { self.init(.school(school), [school]) }

    /// Up to where figures are added up.
    enum Width: Comparable, Sendable {
        case school
        case schoolBoard
        case all
    }

    var width: Width {
        switch owner {
        case .school: .school
        case .schoolBoard: .schoolBoard
        case .all: .all
        }
    }

    static let schoolBoard = Option(
        "--school-board", placeholder: "NAME", meaning: "only this school board, by name or number",
        parse: Parse.text)
    static let options: [any AnyOption] = [SheetOptions.school, schoolBoard]

    /// The one school; `nil` of several.
    var school: SchoolNumber? { width == .school ? schools.first?.number : nil }

    /// Of these schools; `nil` of all.
    var numbers: Set<SchoolNumber>? { width == .all ? nil : Set(schools.map(\.number)) }

    func includes(_ school: SchoolNumber?) -> Bool {
        width == .all || schools.contains { $0.number == school }
    }

    /// The figures of each school that has some, with their sum for each school board, and for all.
    func rows<Figures>(
        _ figures: (School) -> Figures?, sum: ([Figures]) -> Figures
    ) -> [(owner: RowOwner, figures: Figures)] {
        var rows: [(owner: RowOwner, figures: Figures)] = []
        var all: [Figures] = []
        for board in schools.bySchoolBoard {
            let known = board.schools.compactMap { school in figures(school).map { (school, $0) } }
            guard !known.isEmpty else { continue }
            rows += known.map { (.school($0), $1) }
            if width >= .schoolBoard { rows.append((.schoolBoard(board.name), sum(known.map(\.1)))) }
            all += known.map(\.1)
        }
        if width == .all, !all.isEmpty { rows.append((.all, sum(all))) }
        return rows
    }
}
