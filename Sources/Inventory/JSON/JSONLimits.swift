/// How much of a JSON document is believed before it is refused.
package struct JSONLimits: Sendable {
    /// Arrays and objects inside each other.
    package var depth: Int
    /// Values in the whole document.
    package var values: Int
    /// Bytes of a member's name.
    package var nameBytes: Int
    /// Bytes of a string, decoded.
    package var textBytes: Int
    /// Elements of an array, or members of an object.
    package var elements: Int
    /// Refuses fractions, exponents and integers beyond ±2^53, which other readers round.
    package var wholeNumbersOnly: Bool

    package init(
        depth: Int, values: Int, nameBytes: Int, textBytes: Int, elements: Int, wholeNumbersOnly: Bool = true
    ) {
        self.depth = depth
        self.values = values
        self.nameBytes = nameBytes
        self.textBytes = textBytes
        self.elements = elements
        self.wholeNumbersOnly = wholeNumbersOnly
    }

    /// For all that agents and collectors exchange. Elements and names leave room for the packages of a full desktop
    /// (5,000, with names of up to 90 bytes).
    package static let wire = JSONLimits(
        depth: 16, values: 20_000, nameBytes: 128, textBytes: 1024, elements: 8_192)

    /// For documents of our own making that hold certificates, and for the test of the grammar.
    package static let document = JSONLimits(
        depth: 512, values: 200_000, nameBytes: 4_096, textBytes: 65_536, elements: 100_000, wholeNumbersOnly: false)
}
