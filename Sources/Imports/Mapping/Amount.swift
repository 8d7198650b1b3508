/// A number with a unit, as the exports of other systems write it.
enum Amount {
    /// `7,6` and `7.6` in the unit of the column, `64GB` in its own; rounded down. `nil` if it is no such number.
    static func whole(_ text: String, unit: Int64) -> Int64? {
        let digits = text.prefix { !$0.isLetter && !$0.isWhitespace && $0 != "\"" }
        let name = text[digits.endIndex...].filter { !$0.isWhitespace }.uppercased()
        guard let unit = name.isEmpty ? unit : units[name] else { return nil }
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard (1...2).contains(parts.count), let whole = number(parts[0]) else { return nil }
        let (product, isTooLarge) = whole.multipliedReportingOverflow(by: unit)
        guard !isTooLarge else { return nil }
        guard parts.count == 2 else { return product }
        guard let fraction = number(parts[1]), parts[1].utf8.count <= 6 else { return nil }
        let power = (0..<parts[1].utf8.count).reduce(Int64(1)) { power, _ in power * 10 }
        let (sum, overflows) = product.addingReportingOverflow(fraction * unit / power)  // below 10^6 x 2^40
        return overflows ? nil : sum
    }

    private static let units: [String: Int64] = [
        "MB": 1_000_000, "GB": 1_000_000_000, "TB": 1_000_000_000_000, "MIB": 1 << 20, "GIB": 1 << 30, "TIB": 1 << 40,
        "INCH": 10, "\"": 10,
    ]

    /// Up to twelve digits.
    private static func number(_ text: Substring) -> Int64? {
        guard (1...12).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int64(text)
    }
}
