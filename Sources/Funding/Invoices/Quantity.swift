/// How many pieces, hours or metres: in thousandths, as these come in parts.
package struct Quantity: Sendable, Hashable {
    package let inThousandths: Int64

    /// More than any line has.
    private static let most: Int64 = 1_000_000

    /// Reads 24, 1,5 and 1.250,000; `nil` for what is no number, has more than three decimals, or is beyond a million. One mark with
    /// three digits behind it is taken for a decimal mark only where a 0 stands before it: nobody can tell.
    package init?(_ text: String) {
        guard let number = DecimalText(text), !number.isAmbiguous,
            number.decimals.dropFirst(3).allSatisfy({ $0 == "0" }),
            let value = number.scaled(by: 3), value.magnitude <= Self.most * 1_000
        else { return nil }
        inThousandths = value
    }
}
