import Imports

/// The two documents of Peppol BIS Billing 3.0, which name the same things differently.
enum UBLForm: String, CaseIterable {
    case invoice = "Invoice"
    case creditNote = "CreditNote"

    init(_ root: XMLPlace) throws {
        guard let form = Self(rawValue: root.element.name) else {
            throw ImportFault(
                "the file is a '\(root.element.name)': an Invoice or CreditNote of UBL 2.1 (Peppol BIS Billing 3.0) would be right"
            )
        }
        self = form
    }

    var line: String { "cac:\(rawValue)Line" }
    var quantity: String { self == .invoice ? "cbc:InvoicedQuantity" : "cbc:CreditedQuantity" }
    var typeCode: String { "cbc:\(rawValue)TypeCode" }

    /// Codes of credit notes; some programs write them into an `Invoice`. Source: UNTDID 1001, as EN 16931 divides it.
    static let creditNoteCodes: Set<String> = [
        "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532",
    ]

    /// What is not to be paid, and proves nothing.
    static let noInvoiceCodes = ["325": "a pro forma invoice", "310": "an offer", "220": "an order"]
}
