import Console
import Inventory

/// Who will read a report: nobody sees more than the own schools.
enum Reader: Sendable, Equatable {
    /// All schools: the technical ICT coordinator, and the directeur coördinatie.
    case coordinator
    /// By name.
    case schoolBoard(String)
    case director(SchoolNumber)

    static let option = Option(
        "--as", placeholder: "WHO",
        meaning: "with what this reader may see alone: director:030569, school-board:NAME or coordinator",
        defaultText: "coordinator", parse: parse)

    @Sendable private static func parse(_ text: String) throws -> Reader {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.dropFirst().first) {
        case ("coordinator", nil): return .coordinator
        case ("director", let number?):
            if let school = SchoolNumber(number) { return .director(school) }
            throw UsageError.sentence("\(number) is no instellingsnummer: it has six digits")
        case ("school-board", let name?): return .schoolBoard(name)
        default:
            throw UsageError.sentence(
                "\(text) is no reader: write director:030569, school-board:NAME or coordinator")
        }
    }

    /// Whether something of other schools is to be left out.
    var isLimited: Bool { self != .coordinator }
}
