import Assets
import Funding
import Imports

extension XMLPlace {
    /// An amount of euros.
    func amount() throws -> Cents {
        let number = try decimal("an amount such as 1234.56")
        if let currency = attribute("currencyID"), currency != Self.currency {
            throw fault("is in \(currency.prefix(10)): euros (EUR) would be right")
        }
        guard number.fits(decimals: 2) else {
            throw fault("'\(shown)' has parts of a cent: two decimals would be right")
        }
        guard let cents = number.scaled(by: 2).flatMap(Cents.init(rawValue:)) else {
            throw fault("'\(shown)' is more than 10 billion euros")
        }
        return cents
    }

    static let currency = "EUR"

    /// In thousandths, what is less rounded.
    func quantityInThousandths() throws -> Int64 {
        let number = try decimal("a number such as 24 or 2.5")
        guard let quantity = number.scaled(by: 3), quantity.magnitude <= InvoiceLimits.quantityInThousandths else {
            throw fault("'\(shown)' is more than a million")
        }
        return quantity
    }

    /// As it stands in XML, where it has one form.
    func day() throws -> Day {
        let text = try text()
        guard let day = Day(text), day.iso == text else { throw fault("'\(shown)' is no day such as 2026-11-22") }
        return day
    }

    /// The rate of a category of VAT.
    func vatRate() throws -> VATRate {
        let code = try required("cbc:ID")
        let name = try code.text()
        guard let hasRate = Self.categories[name] else {
            let known = Self.categories.keys.sorted().joined(separator: ", ")
            throw code.fault("'\(code.shown)' is no category of VAT here: one of \(known) would be right")
        }
        guard let percent = try hasRate ? required("cbc:Percent") : one("cbc:Percent") else { return Self.none }
        let rate = try percent.rate()
        guard hasRate == (rate > Self.none) else {
            let right = hasRate ? "more than 0" : "0, or nothing,"
            throw percent.fault("'\(percent.shown)' in the category \(name) of VAT: \(right) would be right")
        }
        return rate
    }

    /// Whether a category has a rate above 0: standard (S); zero rated, exempt, reverse charge, within the Union, export, out of scope.
    /// Source: EN 16931 BT-118, BT-151; UNCL5305.
    private static let categories = [
        "S": true, "Z": false, "E": false, "AE": false, "K": false, "G": false, "O": false,
    ]

    private static let none = VATRate(rawValue: 0) ?? InvoiceDraft.vatRates[0]

    private func rate() throws -> VATRate {
        let number = try decimal("a rate such as 21")
        guard number.fits(decimals: 2),
            let rate = number.scaled(by: 2).flatMap({ Int(exactly: $0) }).flatMap(VATRate.init(rawValue:)),
            InvoiceDraft.vatRates.contains(rate)
        else {
            let rates = InvoiceDraft.vatRates.map(\.belgian).joined(separator: ", ")
            throw fault("'\(shown)' is no VAT rate of Belgium: one of \(rates) would be right")
        }
        return rate
    }

    private func decimal(_ right: String) throws -> XMLDecimal {
        guard let number = XMLDecimal(try text()) else { throw fault("'\(shown)' is not \(right)") }
        return number
    }

    /// What was read, short enough for a sentence.
    var shown: String { String((text ?? "").prefix(60)) }
}
