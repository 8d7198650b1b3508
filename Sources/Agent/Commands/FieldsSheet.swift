import Inventory
import Sheets

/// What `show --fields` shows: every field that can leave this machine, whether or not it has such a fact.
enum FieldsSheet {
    /// For machines; the fields are a contract: docs/json.md.
    static var sheet: Sheet {
        var sheet = Sheet(columns: [
            .init("field", nl: "Veld", en: "Field"), .init("meaning", nl: "Wat het is", en: "What it is"),
            .init("purpose", nl: "Waarvoor", en: "What for"), .init("personal", nl: "Persoonsgegeven", en: "Personal"),
        ])
        for (path, field) in Outgoing.fields {
            let words = field.purpose.words
            sheet.append([
                .text(path), .text(field.meaning),
                .word(id: field.purpose.rawValue, nl: words.nl, en: words.en), .flag(field.isPersonal),
            ])
        }
        return sheet
    }

    /// For people: one line for each field, nothing of it cut off, and what the purposes mean.
    static func text(in language: Language) -> String {
        let isDutch = language == .dutch
        let fields = Outgoing.fields.map { path, field in
            let personal = field.isPersonal ? (isDutch ? ", persoonsgegeven" : ", personal") : ""
            let purpose = isDutch ? field.purpose.words.nl : field.purpose.words.en
            return "\(path): \(field.meaning) (\(purpose)\(personal))\n"
        }
        let purposes = Purpose.allCases.map { purpose in
            let (words, sentence) = (purpose.words, purpose.sentence)
            return isDutch ? "\(words.nl): \(sentence.nl)\n" : "\(words.en): \(sentence.en)\n"
        }
        return fields.joined() + "\n" + purposes.joined()
    }
}
