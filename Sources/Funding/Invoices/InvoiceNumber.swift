/// The number of an invoice as it is compared: `F 2026-118`, `f2026/118` and `F2026118` are one.
package enum InvoiceNumber {
    package static func key(_ text: String) -> String {
        String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
    }
}
