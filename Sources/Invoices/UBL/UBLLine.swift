import Funding
import Inventory

extension XMLPlace {
    /// An `InvoiceLine` or `CreditNoteLine`; `nil` for one that only says something, without quantity and amount.
    ///
    /// What is taken off the line is taken off its amount already (EN 16931 BT-131).
    func line(quantity name: String) throws -> InvoiceLine? {
        let place = try required(name)
        let quantity = try place.quantityInThousandths()
        let net = try required("cbc:LineExtensionAmount").amount()
        guard quantity != 0 else {
            guard net == .zero else { throw place.fault("is 0, and the line costs \(net.decimal): 1 would be right") }
            return nil
        }
        let item = try required("cac:Item")
        return InvoiceLine(
            description: try item.itemDescription(), quantityInThousandths: quantity, net: net,
            vatRate: try item.required("cac:ClassifiedTaxCategory").vatRate())
    }

    /// An `AllowanceCharge` of the invoice as a whole; `nil` if it is of nothing.
    func allowanceLine() throws -> InvoiceLine? {
        let isCharge = try required("cbc:ChargeIndicator").flag()
        let amount = try required("cbc:Amount").amount()
        guard amount != .zero else { return nil }
        let reason = try one("cbc:AllowanceChargeReason")?.text
        return InvoiceLine(
            description: Self.cut(reason ?? (isCharge ? "Toeslag" : "Korting")), net: isCharge ? amount : -amount,
            vatRate: try required("cac:TaxCategory").vatRate())
    }

    /// The name, and what the description says more.
    private func itemDescription() throws -> String {
        let name = try required("cbc:Name").text(atMost: .max)
        guard let more = all("cbc:Description").first?.text, !name.contains(more) else { return Self.cut(name) }
        return Self.cut(more.hasPrefix(name) ? more : "\(name): \(more)")
    }

    /// The file is kept as a whole: a long text may end early.
    private static func cut(_ text: String) -> String {
        guard text.utf8.count > InvoiceDraft.maximumTextBytes else { return text }
        return (BoundedText.text(text.utf8, limit: InvoiceDraft.maximumTextBytes - 3) ?? "") + "…"
    }

    private func flag() throws -> Bool {
        switch try text() {
        case "true", "1": true
        case "false", "0": false
        default: throw fault("'\(shown)' is not true or false")
        }
    }
}
