import Sheets
import Store

/// Whose figures a row of a report tells of.
enum RowOwner: Sendable {
    case school(School)
    case schoolBoard(String)
    case all

    /// The cells under ``columns``.
    var cells: [Cell?] {
        switch self {
        case .school(let school):
            [Self.level("school"), .text(school.number.text), .text(school.name), .text(school.schoolBoard)]
        case .schoolBoard(let name): [Self.level("school-board"), nil, .text(name), .text(name)]
        case .all: [Self.level("community"), nil, .word(id: "all", nl: "alle scholen", en: "all schools"), nil]
        }
    }

    /// For people, in one cell.
    var name: Cell {
        switch self {
        case .school(let school): .text("\(school.number.text) \(school.name)")
        case .schoolBoard(let name): .text(name)
        case .all: .word(id: "all", nl: "alle scholen", en: "all schools")
        }
    }

    /// Whether its figures add up those of schools.
    var isSum: Bool { if case .school = self { false } else { true } }

    static let columns: [Sheet.Column] = [
        .init("level", nl: "Niveau", en: "Level"),
        .init("school", nl: "Nummer", en: "Number"),
        .init("name", nl: "School of bestuur", en: "School or board", mayShrink: true),
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
    ]

    static func level(_ id: String) -> Cell {
        switch id {
        case "school": .word(id: id, nl: "school", en: "school")
        case "school-board": .word(id: id, nl: "schoolbestuur", en: "school board")
        default: .word(id: id, nl: "scholengemeenschap", en: "school community")
        }
    }
}

extension [School] {
    /// School boards by their names, with their schools as they stand here: nobody is ranked.
    var bySchoolBoard: [(name: String, schools: [School])] {
        Set(map(\.schoolBoard)).sorted().map { name in (name, filter { $0.schoolBoard == name }) }
    }
}
