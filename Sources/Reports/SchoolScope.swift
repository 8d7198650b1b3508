import Console
import Sheets
import Store

/// Of which schools a report is asked: of one, of those of a school board, or of all.
struct SchoolScope {
    /// In the order of their numbers.
    let schools: [School]
    let width: Width

    /// Up to where figures are added up.
    enum Width: Comparable {
        case school
        case schoolBoard
        case all
    }

    static let options: [any AnyOption] = [SheetOptions.school, MoneyFilter.schoolBoard]
}

extension SchoolScope {
    /// As the call asks it.
    /// - Throws: `StoreError.unknown` for a school or school board that there is not, `UsageError` for both.
    init(_ call: Call, _ questions: Questions) throws {
        let schools = try questions.schools()
        let schoolBoard = try MoneyFilter.schoolBoard(call, questions)
        switch (call[SheetOptions.school], schoolBoard) {
        case (nil, nil): self.init(schools: schools, width: .all)
        case (let number?, nil):
            guard let school = schools.first(where: { $0.number == number }) else {
                throw StoreError.unknown("school", named: number.text)
            }
            self.init(schools: [school], width: .school)
        case (nil, let name?): self.init(schools: schools.filter { $0.schoolBoard == name }, width: .schoolBoard)
        default: throw UsageError.sentence("give --school or --school-board, not both")
        }
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
