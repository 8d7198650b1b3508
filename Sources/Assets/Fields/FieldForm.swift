import Inventory

/// How the values of a field are written. Stored as text in one canonical form each.
package enum FieldForm: Sendable, Equatable {
    /// Without control characters and outer blanks.
    case text(maximumCharacters: Int)
    /// `2026-11-22`
    case day
    /// ``DeviceKind``
    case kind
    /// ``AssetStatus``
    case status
    /// ``Acquisition``
    case acquisition
    /// Six digits.
    case school
    /// A whole number that is not negative, in the unit that the field's name says.
    case number
    /// `true` or `false`
    case flag
}

/// Why a text is no value of a field; a sentence for the person who wrote it.
package struct FieldValueError: Error, Equatable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

extension FieldForm {
    /// The canonical form of what a person or a spreadsheet wrote, in Dutch, English or our own ids.
    /// - Throws: ``FieldValueError``.
    package func canonical(_ text: String) throws -> String {
        switch self {
        case .text(let most): try Self.text(text, atMost: most)
        case .day: try Self.required(Day(text)?.iso, text, "a day such as 22/11/2026 or 2026-11-22")
        case .kind: try Self.required(Self.kind(text)?.rawValue, text, "a kind such as laptop or smartboard")
        case .status: try Self.required(Self.status(text)?.rawValue, text, "a status such as 'in gebruik' or 'spare'")
        case .acquisition:
            try Self.required(Self.acquisition(text)?.rawValue, text, "an acquisition such as 'aankoop' or 'gift'")
        case .school: try Self.required(SchoolNumber(text)?.text, text, "an instellingsnummer of six digits")
        case .number: try Self.required(Self.number(text).map(String.init), text, "a whole number")
        case .flag: try Self.required(Self.flag(text).map { "\($0)" }, text, "'ja' or 'nee'")
        }
    }

    /// The ids of a form that has few values; empty for the others.
    package var choices: [String] {
        switch self {
        case .kind: DeviceKind.allCases.map(\.rawValue)
        case .status: AssetStatus.allCases.map(\.rawValue)
        case .acquisition: Acquisition.allCases.map(\.rawValue)
        default: []
        }
    }

    private static func required(_ value: String?, _ text: String, _ expected: String) throws -> String {
        guard let value else { throw FieldValueError("'\(text.prefix(60))' is not \(expected)") }
        return value
    }

    private static func text(_ text: String, atMost most: Int) throws -> String {
        guard let trimmed = BoundedText.trimmed(text) else { throw FieldValueError("it is empty") }
        guard trimmed.count <= most, trimmed.utf8.count <= 4 * most else {
            throw FieldValueError("it has more than \(most) characters")
        }
        guard !trimmed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw FieldValueError("it has a control character")
        }
        return trimmed
    }

    private static func kind(_ text: String) -> DeviceKind? {
        DeviceKind.allCases.first { isOne(text, of: [$0.rawValue, $0.words.nl, $0.words.en]) }
    }

    private static func status(_ text: String) -> AssetStatus? {
        AssetStatus.allCases.first { isOne(text, of: [$0.rawValue, $0.words.nl, $0.words.en]) }
    }

    private static func acquisition(_ text: String) -> Acquisition? {
        Acquisition.allCases.first { isOne(text, of: [$0.rawValue, $0.words.nl, $0.words.en]) }
    }

    /// Some words have capitals of their own, such as Chromebook.
    private static func isOne(_ text: String, of words: [String]) -> Bool {
        words.contains { $0.lowercased() == text.lowercased() }
    }

    private static func number(_ text: String) -> Int64? {
        Int64(text).flatMap { $0 >= 0 ? $0 : nil }
    }

    private static func flag(_ text: String) -> Bool? {
        ["ja": true, "yes": true, "true": true, "nee": false, "no": false, "false": false][text.lowercased()]
    }
}
