/// What a person said of two witnesses. It stands above all evidence until it is taken back.
package struct Decision: Sendable, Hashable {
    /// Keys of the witnesses.
    package let one: String
    package let other: String
    package let isSame: Bool

    package init(_ one: String, _ other: String, isSame: Bool) {
        self.one = min(one, other)
        self.other = max(one, other)
        self.isSame = isSame
    }
}
