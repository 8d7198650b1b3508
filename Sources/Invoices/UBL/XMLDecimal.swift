/// A number as XML Schema writes a decimal: `-1234.5`, never with a comma or marks of thousands.
struct XMLDecimal {
    let isNegative: Bool
    private let whole: Substring
    private let decimals: Substring

    /// `nil` if it is none of at most 40 characters.
    init?(_ text: String) {
        guard text.utf8.count <= 40 else { return nil }
        isNegative = text.hasPrefix("-")
        let number = isNegative || text.hasPrefix("+") ? text.dropFirst() : text[...]
        let halves = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        whole = halves[0]
        decimals = halves.count == 2 ? halves[1] : ""
        let isNumber = (whole + decimals).utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber, !(whole.isEmpty && decimals.isEmpty) else { return nil }
    }

    /// Whether nothing but zeros stands behind so many decimals.
    func fits(decimals places: Int) -> Bool { decimals.dropFirst(places).allSatisfy { $0 == "0" } }

    /// The number times ten to this power, a half away from zero; `nil` if it does not fit 64 bits.
    func scaled(by places: Int) -> Int64? {
        let padded = decimals + String(repeating: "0", count: max(0, places - decimals.count))
        let isHalf = (decimals.dropFirst(places).first ?? "0") >= "5"
        guard let number = Int64("0" + whole + padded.prefix(places)), number < .max else { return nil }
        let rounded = number + (isHalf ? 1 : 0)
        return isNegative ? -rounded : rounded
    }
}
