/// An *instellingsnummer*: six digits kept as text, since sources drop the leading zero ("30569" is 030569). No check digit is known.
package struct SchoolNumber: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    /// From one to six digits; missing zeros in front are put back. `nil` for anything else.
    package init?(_ text: String) {
        let digits = text.utf8
        guard (1...6).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        self.text = String(repeating: "0", count: 6 - digits.count) + text
    }

    package var description: String { text }
}
