import Assets
import Sheets

/// How many there are of each severity: `3 dringend, 1 let op`.
struct SeverityCounts: Equatable {
    let counts: [Severity: Int]

    init(_ counts: [Severity: Int]) { self.counts = counts }

    var words: Words { Words(nl: text(in: .dutch), en: text(in: .english)) }

    private func text(in language: Language) -> String {
        let words = Severity.allCases.compactMap { severity in
            counts[severity].map { "\($0) \(Words(severity.words).text(in: language))" }
        }
        return words.joined(separator: ", ")
    }
}
