package import Console
package import Inventory

/// Options of every command that prints a table.
package enum SheetOptions {
    package static let json = Option(flag: "--json", meaning: "print JSON (docs/json.md)")
    package static let language = Option(
        "--language", placeholder: "nl|en", meaning: "words for people in Dutch or English", defaultText: "nl",
        parse: Parse.choice(of: Language.self))
    package static let school = Option(
        "--school", placeholder: "SCHOOL", meaning: "only this school, by instellingsnummer", parse: schoolNumber)

    @Sendable package static func schoolNumber(_ text: String) throws -> SchoolNumber {
        guard let number = SchoolNumber(text) else {
            throw UsageError.sentence("\(text) is no instellingsnummer: it has six digits")
        }
        return number
    }
}

extension Call {
    /// Prints a table as the options ask. An empty table is a sentence for people and `[]` for machines.
    package func print(_ sheet: Sheet, whenEmpty: (nl: String, en: String)) throws {
        let language = try required(SheetOptions.language)
        if self[SheetOptions.json] { return try output.write(json: sheet.json) }
        let sentence = language == .dutch ? whenEmpty.nl : whenEmpty.en
        try output.write(sheet.text(in: language, sentenceWhenEmpty: sentence, for: output))
    }
}
