/// How a CSV file is written.
enum CSVProfile: String, CaseIterable, Sendable {
    /// For Excel in Belgium: `;`, decimal comma, dd/mm/jjjj, ja/nee, a byte order mark so that Excel reads UTF-8.
    case director
    /// For programs: `,`, decimal point, ISO dates, ids instead of words, no byte order mark.
    case machine

    var separator: UInt8 { UInt8(ascii: self == .director ? ";" : ",") }
    var start: String { self == .director ? "\u{FEFF}" : "" }
}
