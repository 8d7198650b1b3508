/// A reason for a judgement that a person can read, in both languages.
package struct Reason: Sendable, Equatable {
    package let nl: String
    package let en: String

    package init(nl: String, en: String) {
        self.nl = nl
        self.en = en
    }
}
