/// An element with all that is in it.
struct XMLElement: Equatable {
    /// As the guidelines of Peppol write it, whatever prefixes the file has: `Invoice`, `cac:InvoiceLine`, `cbc:ID`; `{NAMESPACE}Name`
    /// for what is of no invoice.
    let name: String
    /// By their names without prefix; those of namespaces of their own are left out.
    let attributes: [String: String]
    var children: [XMLElement] = []
    /// In UTF-8; empty where there are children.
    var text: [UInt8] = []

    /// Source: UBL 2.1 §3; the prefixes are those of the specification.
    private static let prefixes = [
        "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2": "cbc:",
        "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2": "cac:",
        "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2": "ext:",
        "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2": "",
        "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2": "",
    ]

    init(name: String, namespace: String, attributes: [String: String]) {
        self.name = (Self.prefixes[namespace] ?? "{\(namespace)}") + name
        self.attributes = attributes
    }
}
