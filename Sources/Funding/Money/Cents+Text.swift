/// Why a text is no amount.
package enum AmountFault: Error, Equatable, CustomStringConvertible {
    case none(String)
    case ambiguous(String, asThousands: String, asDecimals: String)
    case tooPrecise(String)
    case tooLarge(String)

    package var description: String {
        switch self {
        case .none(let text): "'\(text)' is no amount: write it as 1234,56"
        case .ambiguous(let text, let thousands, let decimals):
            "'\(text)' may be \(thousands) or \(decimals): write it with two decimals"
        case .tooPrecise(let text): "'\(text)' has parts of a cent: an amount has two decimals"
        case .tooLarge(let text): "'\(text)' is more than 10 billion euros"
        }
    }
}

extension Cents {
    /// Reads 1234,56 and 1234.56, 1.234,56 and 1,234.56, with or without `EUR` or `€`. One mark followed by three digits is refused, as
    /// nobody can tell whether it stands for thousands.
    /// - Throws: ``AmountFault``.
    package init(_ text: String) throws {
        let shown = String(text.prefix(40))
        guard let number = DecimalText(text) else { throw AmountFault.none(shown) }
        if number.isAmbiguous {
            throw AmountFault.ambiguous(
                shown, asThousands: "\(number.whole)\(number.decimals),00",
                asDecimals: "\(number.whole),\(number.decimals)")
        }
        guard number.decimals.dropFirst(2).allSatisfy({ $0 == "0" }) else {
            throw AmountFault.tooPrecise(shown)
        }
        guard let value = number.scaled(by: 2), let cents = Cents(rawValue: value) else {
            throw AmountFault.tooLarge(shown)
        }
        self = cents
    }

    /// `1234,56`, as it stands in a CSV for Excel in Belgium.
    package var belgian: String { text(mark: ",", group: "") }

    /// `1.234,56`, as people in Belgium read it.
    package var grouped: String { text(mark: ",", group: ".") }

    /// `1,234.56`, in English.
    package var groupedInEnglish: String { text(mark: ".", group: ",") }

    /// `1234.56`, for machines.
    package var decimal: String { text(mark: ".", group: "") }

    private func text(mark: String, group: String) -> String {
        let digits = Array(String(rawValue.magnitude))
        let padded = Array(repeating: "0", count: Swift.max(0, 3 - digits.count)) + digits
        let whole = padded.dropLast(2)
        var text = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place) % 3 == 0 { text += group }
            text.append(digit)
        }
        return (rawValue < 0 ? "-" : "") + text + mark + String(padded.suffix(2))
    }
}
