extension Cell {
    /// As people read it.
    package func text(in language: Language) -> String {
        switch self {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .decimal(let digits, let places): Self.decimal(digits, places, point: language == .dutch ? "," : ".")
        case .flag(let flag): language == .dutch ? (flag ? "ja" : "nee") : (flag ? "yes" : "no")
        case .moment(let seconds): language == .dutch ? LocalDay(seconds).belgian : LocalDay(seconds).iso
        case .day(let iso): language == .dutch ? Self.belgian(iso) : iso
        case .share(let tenths): Self.decimal(Int64(tenths), 1, point: language == .dutch ? "," : ".")
        case .series(let numbers): numbers.map(String.init).joined(separator: " ")
        case .word(_, let dutch, let english): language == .dutch ? dutch : english
        }
    }

    /// As programs read it.
    package var machineText: String {
        switch self {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .decimal(let digits, let places): Self.decimal(digits, places, point: ".")
        case .flag(let flag): flag ? "true" : "false"
        case .moment(let seconds): UTCTime(seconds).description
        case .day(let iso): iso
        case .share(let tenths): Self.decimal(Int64(tenths), 1, point: ".")
        case .series(let numbers): numbers.map(String.init).joined(separator: " ")
        case .word(let id, _, _): id
        }
    }

    /// `digits` with a point before the last `places` of them.
    static func decimal(_ digits: Int64, _ places: Int, point: String) -> String {
        guard places > 0 else { return String(digits) }
        let text = String(digits.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
        return "\(digits < 0 ? "-" : "")\(padded.dropLast(places))\(point)\(padded.suffix(places))"
    }

    /// 2026-11-22 as 22/11/2026.
    private static func belgian(_ iso: String) -> String {
        let parts = iso.split(separator: "-")
        return parts.count == 3 ? "\(parts[2])/\(parts[1])/\(parts[0])" : iso
    }
}
