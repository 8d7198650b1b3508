/// What the cells of a column are, for those who have to know it before they see one.
package enum ColumnType: String, Sendable {
    /// Texts and words.
    case text
    /// Numbers that only name, such as that of a device: nobody adds them up.
    case code
    /// Integers and decimals.
    case number
    /// Days, and moments of which people see the day.
    case day
    case flag
    /// Parts of a whole, in percent.
    case share
    case series

    /// Whether its cells stand at the right.
    package var isRight: Bool { self == .number || self == .share || self == .code }

    /// Whether a cell may stand in such a column.
    package func admits(_ cell: Cell) -> Bool {
        switch (self, cell) {
        case (.text, .text), (.text, .word), (.code, .integer): true
        case (.number, .integer), (.number, .decimal), (.day, .day), (.day, .moment): true
        // Why there is none, or that it is about so.
        case (.number, .word), (.day, .word): true
        case (.flag, .flag), (.share, .share), (.series, .series): true
        default: false
        }
    }
}

/// In what a number is.
package enum Unit: String, Sendable {
    case euro = "EUR"
    case percent
    case gigabytes = "GB"
    case inches
    case days
    case months
    case years

    package var words: Words {
        switch self {
        case .euro: Words("EUR")
        case .percent: Words("%")
        case .gigabytes: Words("GB")
        case .inches: Words(nl: "inch", en: "inches")
        case .days: Words(nl: "dagen", en: "days")
        case .months: Words(nl: "maanden", en: "months")
        case .years: Words(nl: "jaar", en: "years")
        }
    }
}
