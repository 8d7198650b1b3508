import Inventory

/// What a kind of finding is called, how urgent it is, and what to do next: a row of the table `findings`.
struct FindingText: Sendable {
    let severity: Severity
    /// In Dutch (Flemish usage) and English.
    let words: (nl: String, en: String)
    let advice: (nl: String, en: String)

    private init(_ row: TableRow) throws {
        severity = try row.word("severity")
        words = (try row.required("nl"), try row.required("en"))
        advice = (try row.required("next-nl"), try row.required("next-en"))
    }

    /// One for each kind.
    static let all: [FindingKind: FindingText] = {
        do {
            let rows = try TableLines(PackageResources.findings_tsv).rows.map { row in
                (try row.word("finding") as FindingKind, try FindingText(row))
            }
            return Dictionary(uniqueKeysWithValues: rows)
        } catch {
            preconditionFailure("a built-in table is damaged: \(error)")
        }
    }()
}

extension FindingKind {
    package var severity: Severity { text.severity }

    /// What it is called in Dutch (Flemish usage) and English.
    package var words: (nl: String, en: String) { text.words }

    /// What to do next.
    package var advice: (nl: String, en: String) { text.advice }

    private var text: FindingText {
        guard let text = FindingText.all[self] else { preconditionFailure("the table of findings lacks \(rawValue)") }
        return text
    }
}
