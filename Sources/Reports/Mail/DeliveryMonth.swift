import Sheets

/// The month whose reports are sent, written 2026-11: nobody gets the same twice in it.
struct DeliveryMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
    let year: Int
    /// From 1.
    let month: Int

    /// From `2026-11`; `nil` outside of the years 2020 to 2199.
    init?(_ text: String) {
        let words = text.split(separator: "-", omittingEmptySubsequences: false)
        guard words.map(\.count) == [4, 2], text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
            let year = Int(words[0]), let month = Int(words[1]), (2020...2199).contains(year), (1...12).contains(month)
        else { return nil }
        (self.year, self.month) = (year, month)
    }

    /// That of a moment, where people are.
    init(at seconds: Int64) {
        let day = LocalDay(seconds)
        (year, month) = (day.year, day.month)
    }

    var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

    var dutch: String { "\(Self.names[month - 1]) \(year)" }

    /// The calendar year in which its school year began.
    private var schoolYear: Int { month >= 9 ? year : year - 1 }

    /// Whether what was sent in it may still be of use in a later month: in its school year, and the one after.
    func isKept(in now: DeliveryMonth) -> Bool { now.schoolYear <= schoolYear + 1 }

    static func < (one: DeliveryMonth, other: DeliveryMonth) -> Bool {
        (one.year, one.month) < (other.year, other.month)
    }

    static let names = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ]
}
