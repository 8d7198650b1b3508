/// One value of a table; an absent cell is unknown, never zero or "".
package enum Cell: Sendable, Equatable {
    case text(String)
    case integer(Int64)
    /// A number with a fixed number of decimals: `.decimal(156, places: 1)` is 15.6.
    case decimal(Int64, places: Int)
    case flag(Bool)
    /// A moment in UTC seconds; people see the day.
    case moment(Int64)
    /// A day without a time, in its form for machines, 2026-11-22.
    case day(iso: String)
    /// A part of a whole in tenths of a percent, from 0; people see a bar beside it. More than the whole is more than 1000.
    case share(Int)
    /// Numbers in a row, such as devices by age; people see a small curve.
    case series([Int])
    /// A word of ours that people read in their language and machines as its id. Kept beside, as a sheet has many cells and
    /// three texts would make each of them large.
    indirect case word(id: String, nl: String, en: String)
}

extension Cell {
    package static func word(_ id: String, _ words: (nl: String, en: String)) -> Cell {
        .word(id: id, nl: words.nl, en: words.en)
    }

    package static func word(_ id: String, _ words: Words) -> Cell {
        .word(id: id, nl: words.dutch, en: words.english)
    }

    /// A part of a whole; `nil` of nothing.
    package static func share(_ part: Int, of whole: Int) -> Cell? {
        whole > 0 ? .share((part * 2000 + whole) / (whole * 2)) : nil
    }
}
