import Console
import Foundation

/// One question that was measured: its table, what must hold, and every miss.
struct Chapter: Encodable {
    let title: String
    let headings: [String]
    var rows: [[Cell]] = []
    var limits: [Limit] = []
    var misses: [Miss] = []

    init(_ title: String, headings: [String]) {
        self.title = title
        self.headings = headings
    }

    private enum CodingKeys: CodingKey { case title, rows, limits, misses }

    /// Each row as an object, by the headings.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(title, forKey: .title)
        let objects = rows.map { Dictionary(uniqueKeysWithValues: zip(headings, $0)) }
        try container.encode(objects, forKey: .rows)
        try container.encode(limits, forKey: .limits)
        try container.encode(misses, forKey: .misses)
    }

    /// A number, or a text.
    enum Cell: Encodable {
        case number(Double)
        case text(String)

        static func count(_ count: Int) -> Cell { .number(Double(count)) }

        /// Hundredths of a whole that may be nothing, with one decimal.
        static func share(_ part: Int, of whole: Int) -> Cell {
            whole == 0 ? .text("–") : .number((Double(part) / Double(whole) * 1000).rounded() / 10)
        }

        var text: String {
            switch self {
            case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
            case .text(let text): text
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .number(let number): try container.encode(number)
            case .text(let text): try container.encode(text)
            }
        }
    }
}

/// What must hold, and what was measured.
struct Limit: Encodable {
    let what: String
    let measured: Double
    let limit: String
    let holds: Bool

    static func atLeast(_ what: String, _ part: Int, of whole: Int, percent: Double) -> Limit {
        let share = whole == 0 ? 100 : Double(part) / Double(whole) * 100
        return Limit(
            what: what, measured: (share * 10).rounded() / 10, limit: "at least \(percent) %", holds: share >= percent)
    }

    static func none(_ what: String, _ count: Int) -> Limit {
        Limit(what: what, measured: Double(count), limit: "none", holds: count == 0)
    }
}

/// Something that was taken for what it is not.
struct Miss: Encodable {
    let file: String
    let expected: String
    let found: String
    let confidence: String
    let reasons: [String]

    init(_ file: URL, expected: String, found: Finding?) {
        self.file = file.pathComponents.suffix(2).joined(separator: "/")
        self.expected = expected
        self.found = found?.kind ?? "nothing"
        confidence = found?.confidence ?? "–"
        reasons = found?.reasons ?? []
    }
}
