package import Inventory

/// Values that identify nothing: those of the table `placeholders`, texts that firmware shows where nobody wrote anything, and addresses
/// that are made up.
package struct EvidencePlaceholders: Sendable {
    private var texts: [Evidence.Kind: Set<String>] = [:]
    private var patterns: [Evidence.Kind: [TextPattern]] = [:]

    package init(_ rows: [TableRow]) throws {
        for row in rows {
            let kind: Evidence.Kind = try row.word("kind")
            let value = try row.required("value").lowercased()
            if value.contains(where: { "*?#|".contains($0) }) {
                patterns[kind, default: []].append(TextPattern(value))
            } else {
                texts[kind, default: []].insert(value)
            }
        }
    }

    /// The evidence, if its value may identify.
    package func genuine(_ kind: Evidence.Kind, _ text: String?) -> Evidence? {
        guard let evidence = Evidence(kind, text.flatMap(BoundedText.trimmed)), !isListed(evidence) else { return nil }
        switch kind {
        case .mac, .card: return Self.isUniversal(evidence.value) ? evidence : nil
        case .edid, .usb, .label, .place, .inventoryNumber, .machineID: return evidence
        default: return Placeholder.isPlaceholder(evidence.value) ? nil : evidence
        }
    }

    /// Whether the table has the value.
    package func isListed(_ evidence: Evidence) -> Bool {
        let kind = evidence.kind == .card ? .mac : evidence.kind
        return texts[kind]?.contains(evidence.value) == true
            || patterns[kind]?.contains { $0.matches(evidence.value) } == true
    }

    /// Whether an address was given by a maker: bit 1 of the first octet says that software made it up, bit 0 that it is of a group
    /// (IEEE 802-2014 §8.2.2).
    private static func isUniversal(_ mac: String) -> Bool {
        guard mac.utf8.count == 17, let first = UInt8(mac.prefix(2), radix: 16) else { return false }
        return first & 3 == 0
    }
}
