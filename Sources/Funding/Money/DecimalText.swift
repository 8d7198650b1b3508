/// A number as people and spreadsheets write it, before it is known what it counts.
package struct DecimalText {
    package let isNegative: Bool
    /// Digits in front of the decimal mark, without marks of thousands.
    package let whole: String
    package let decimals: String
    /// One mark with three digits behind it: thousands for the one, a decimal mark for the other.
    package let isAmbiguous: Bool

    /// Longer than any number that means something here.
    private static let maximumBytes = 40

    /// `nil` if it is none.
    package init?(_ text: String) {
        guard text.utf8.count <= Self.maximumBytes else { return nil }
        let bare = Self.withoutCurrency(text)
        isNegative = bare.hasPrefix("-")
        let number = isNegative ? bare.dropFirst() : bare
        let marks = number.filter { $0 == "." || $0 == "," }
        let pieces = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }.map(Self.withoutSpaces)
        guard let first = pieces.first, !first.isEmpty, let last = pieces.last, !last.isEmpty,
            pieces.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } })
        else { return nil }
        let hasTwoMarks = Set(marks).count == 2
        guard let end = marks.last else {
            (whole, decimals, isAmbiguous) = (first, "", false)
            return
        }
        // One kind of mark, several times: thousands. Two kinds: the last is the decimal mark.
        let hasDecimals = hasTwoMarks || marks.count == 1
        let groups = hasDecimals ? pieces.dropLast() : pieces[...]
        guard !hasTwoMarks || marks.dropLast().allSatisfy({ $0 != end }), Self.areGroups(groups) else { return nil }
        whole = groups.joined()
        decimals = hasDecimals ? last : ""
        isAmbiguous = marks.count == 1 && last.count == 3 && (1...3).contains(first.count) && first != "0"
    }

    /// Three digits each behind the first.
    private static func areGroups(_ groups: ArraySlice<String>) -> Bool {
        guard groups.count > 1, let first = groups.first else { return true }
        return (1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private static func withoutCurrency(_ text: String) -> Substring {
        var rest = Substring(text)
        for sign in ["EUR", "€"] {
            rest = trimmed(rest)
            if rest.hasPrefix(sign) { rest = rest.dropFirst(sign.count) }
            if rest.hasSuffix(sign) { rest = rest.dropLast(sign.count) }
        }
        return trimmed(rest)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    /// Spaces between thousands, also those that do not break.
    private static func withoutSpaces(_ text: Substring) -> String {
        let groups = text.split(whereSeparator: \.isWhitespace).map(String.init)
        return areGroups(groups[...]) ? groups.joined() : String(text)
    }

    /// The number times ten to this power, what is behind that cut off; `nil` if it does not fit 64 bits.
    package func scaled(by places: Int) -> Int64? {
        let padded = decimals + String(repeating: "0", count: max(0, places - decimals.count))
        let sign = isNegative ? "-" : ""
        return Int64("\(sign)\(whole)\(padded.prefix(places))")
    }
}
