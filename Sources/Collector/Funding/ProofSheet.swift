import Funding
import Sheets
import Store

/// Bewijsstukken.
enum ProofSheet {
    /// Below its invoice, that need not be named again.
    static func sheet(of proofs: [ProofAccount], inInvoice: Bool = false) -> Sheet {
        var sheet = Sheet(columns: columns)
        for proof in proofs { sheet.append(row(proof)) }
        let ofInvoice = ["invoice", "number", "supplier", "schoolBoard"]
        return inInvoice ? sheet.keeping(columns.map(\.id).filter { !ofInvoice.contains($0) }) : sheet
    }

    /// What fits 80 columns.
    static let narrow = ["invoice", "number", "schoolBoard", "amount", "status", "since", "reason", "replacedBy"]

    private static let columns: [Sheet.Column] = [
        .init("invoice", nl: "Factuur", en: "Invoice"),
        .init("number", nl: "Factuurnummer", en: "Invoice number", mayShrink: true),
        .init("supplier", nl: "Leverancier", en: "Supplier", mayShrink: true),
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
        .init("grant", nl: "Subsidielijn", en: "Grant line", mayShrink: true),
        .init("amount", nl: "Bedrag", en: "Amount"), .init("status", nl: "Bewijsstuk", en: "Proof"),
        .init("since", nl: "Sinds", en: "Since"), .init("reason", nl: "Reden", en: "Reason", mayShrink: true),
        .init("replacedBy", nl: "Vervangen door", en: "Replaced by"),
    ]

    private static func row(_ proof: ProofAccount) -> [Cell?] {
        [
            .integer(proof.invoice), .text(proof.invoiceNumber), .text(proof.supplier), .text(proof.schoolBoard),
            .text(proof.grantLine), .amount(proof.amount), .choice(proof.status), proof.since.map { .day($0) },
            proof.reason.map { .text($0) }, proof.replacedBy.map { .integer($0) },
        ]
    }
}
