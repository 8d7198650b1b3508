/// One header line of a request or an answer.
package struct HTTPField: Sendable, Equatable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// The header lines of a request in the order in which they came. Names and values are ASCII without control characters.
package struct HTTPHeaders: Sendable, Equatable {
    package let fields: [HTTPField]

    package init(_ fields: [HTTPField]) {
        self.fields = fields
    }

    /// All values of this name, in any case of letters.
    package func values(of name: String) -> [String] {
        fields.filter { Self.isSame($0.name, name) }.map(\.value)
    }

    /// The value of this name if it is there exactly once; two values are as good as none.
    package func onlyValue(of name: String) -> String? {
        let values = values(of: name)
        return values.count == 1 ? values.first : nil
    }

    /// Compares bytes, as names are ASCII: Unicode case folding would be slower and could make different names equal.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        one.utf8.count == other.utf8.count && zip(one.utf8, other.utf8).allSatisfy { lowercase($0) == lowercase($1) }
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
