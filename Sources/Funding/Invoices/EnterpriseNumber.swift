/// A Belgian enterprise number: ten digits, of which the last two are 97 less the rest of the first eight by 97.
///
/// Source: Crossroads Bank for Enterprises; the VAT number of a Belgian enterprise is `BE` and this number.
package struct EnterpriseNumber: Sendable, Hashable, CustomStringConvertible {
    /// Ten digits.
    package let digits: String

    /// Reads 0123.456.749, 0123456749, BE 0123 456 749 and nine digits of before 2005; `nil` if the check does not hold.
    package init?(_ text: String) {
        guard text.utf8.count <= 40 else { return nil }
        let upper = text.uppercased()
        let bare = upper.hasPrefix("BE") ? upper.dropFirst(2) : upper[...]
        let digits = bare.filter { !" .-".contains($0) }
        guard digits.allSatisfy({ ("0"..."9").contains($0) }), [9, 10].contains(digits.count) else { return nil }
        let padded = digits.count == 9 ? "0" + digits : String(digits)
        guard let body = Int(padded.prefix(8)), let check = Int(padded.suffix(2)), check == 97 - body % 97,
            ["0", "1"].contains(padded.first)
        else { return nil }
        self.digits = padded
    }

    /// 0123.456.749
    package var description: String {
        "\(digits.prefix(4)).\(digits.dropFirst(4).prefix(3)).\(digits.suffix(3))"
    }
}
