import Assets
import Sheets

extension Chart.Scale {
    /// As people read it: 1.234,56, or a day.
    func text(_ value: Int64, in language: Language) -> String {
        switch self {
        case .numbers(let places): Self.grouped(value, places: places, in: language)
        case .days(let first):
            language == .dutch ? first.later(by: value).belgian : first.later(by: value).iso
        }
    }

    /// Where there is little room: without decimals that say nothing, and in millions.
    func briefText(_ value: Int64, in language: Language) -> String {
        guard case .numbers(let places) = self else { return text(value, in: language) }
        let (whole, rest) = value.quotientAndRemainder(dividingBy: Self.power(places))
        if let size = Self.sizes.first(where: { whole >= $0.size }) {
            let tenths = whole / (size.size / 10)
            let number = Self.grouped(
                tenths % 10 == 0 ? tenths / 10 : tenths, places: tenths % 10 == 0 ? 0 : 1, in: language)
            return number + (language == .dutch ? size.nl : size.en)
        }
        if rest == 0 { return Self.grouped(whole, places: 0, in: language) }
        let rounded = whole + (rest >= Self.power(places) / 2 ? 1 : 0)
        return whole < 100 ? text(value, in: language) : Self.grouped(rounded, places: 0, in: language)
    }

    private static let sizes: [(size: Int64, nl: String, en: String)] = [
        (1_000_000_000_000, " bln.", "tn"), (1_000_000_000, " mld.", "bn"), (1_000_000, " mln.", "m"),
    ]

    private static func power(_ places: Int) -> Int64 { (0..<places).reduce(1) { power, _ in power * 10 } }

    private static func grouped(_ value: Int64, places: Int, in language: Language) -> String {
        let digits = String(value.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let whole = Array(padded.dropLast(places))
        var text = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { text += language == .dutch ? "." : "," }
            text.append(digit)
        }
        return places > 0 ? text + (language == .dutch ? "," : ".") + padded.suffix(places) : text
    }
}

extension Day {
    /// So many days later, within what a calendar of ours can hold.
    func later(by days: Int64) -> Day { adding(Int(min(max(days, 0), 80_000))) }
}
