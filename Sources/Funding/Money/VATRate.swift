/// A rate of value-added tax in hundredths of a percent: 2100 is 21 %.
package struct VATRate: Sendable, Hashable, Comparable, RawRepresentable {
    package let rawValue: Int

    /// `nil` outside of 0 to 100 %.
    package init?(rawValue: Int) {
        guard (0...10_000).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// Reads 21, 21 %, 21,00 and 21.00; `nil` if it is none.
    package init?(_ text: String) {
        let bare = text.hasSuffix("%") ? String(text.dropLast()) : text
        guard let number = DecimalText(bare), !number.isNegative,
            number.decimals.dropFirst(2).allSatisfy({ $0 == "0" }),
            let value = number.scaled(by: 2)
        else { return nil }
        self.init(rawValue: Int(value))
    }

    package static func < (one: VATRate, other: VATRate) -> Bool { one.rawValue < other.rawValue }

    /// The tax on an amount without tax, half a cent away from zero, as invoices round (EN 16931, 6.5.1).
    package func tax(on net: Cents) -> Cents {
        let scaled = net.rawValue * Int64(rawValue)
        let rounded = (scaled.magnitude + 5_000) / 10_000
        return Cents(rawValue: Int64(rounded) * scaled.signum()) ?? .zero
    }

    /// `21` or `5,5`, without the sign.
    package var belgian: String {
        let rest = rawValue % 100
        guard rest != 0 else { return "\(rawValue / 100)" }
        return "\(rawValue / 100)," + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }
}
