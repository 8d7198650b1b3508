/// The same in the two languages of people.
package struct Words: Sendable, Equatable {
    package let dutch: String
    package let english: String

    package init(nl dutch: String, en english: String) {
        self.dutch = dutch
        self.english = english
    }

    /// Of a pair as tables of ours hold them.
    package init(_ pair: (nl: String, en: String)) { self.init(nl: pair.nl, en: pair.en) }

    /// What is the same in both.
    package init(_ same: String) { self.init(nl: same, en: same) }

    package func text(in language: Language) -> String { language == .dutch ? dutch : english }
}

package enum Language: String, CaseIterable, Sendable {
    case dutch = "nl"
    case english = "en"
}
