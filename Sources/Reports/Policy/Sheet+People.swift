import Sheets

extension Sheet {
    /// For people: number and name of an owner in one column, `name`.
    var joiningOwners: Sheet {
        joining(["school", "name"], as: .init("name", nl: "School", en: "School", mayShrink: true))
    }

    /// For people: without the columns in which all is zero or unknown, apart from these.
    func withoutZeros(keeping kept: Set<String>) -> Sheet {
        let told = columns.indices.filter { place in
            kept.contains(columns[place].id) || rows.contains { !($0[place]?.isZero ?? true) }
        }
        return keeping(told.map { columns[$0].id })
    }
}

extension Cell {
    fileprivate var isZero: Bool {
        switch self {
        case .integer(0), .share(0), .decimal(0, _): true
        default: false
        }
    }

    /// The same as a text for people, with its unit, in a column of texts.
    func said(in unit: Unit?) -> Cell {
        func text(_ language: Language) -> String {
            ([self.text(in: language)] + [unit?.words.text(in: language)].compactMap(\.self)).joined(separator: " ")
        }
        return .word(id: machineText, nl: text(.dutch), en: text(.english))
    }
}
