import Inventory

/// What one cell of a delivery note says of serial numbers.
enum SerialCell: Equatable {
    /// The thing has none.
    case none
    case serials([String])
    case fault(String)

    /// A shorter one is the number of a row, or how many there are.
    private static let shortest = 4
    /// As long as the words for none: "n.v.t.", "geen", "-".
    private static let longestNone = 6

    init(_ cell: String) {
        guard let text = BoundedText.trimmed(cell), !Self.isNone(text) else {
            self = .none
            return
        }
        // Before it is divided: 1,23E+14 has a comma.
        if let damage = ExcelDamage.error(in: text) ?? ExcelDamage.damage(in: text) {
            self = .fault(damage)
            return
        }
        let serials = text.split { ",;".contains($0) || $0.isNewline }.map { $0.drop { $0.isWhitespace } }
            .flatMap { Self.withoutBlanks($0) }
        self = serials.lazy.compactMap(Self.fault).first.map { .fault($0) } ?? .serials(serials)
    }

    private static func isNone(_ text: String) -> Bool {
        !text.contains(where: \.isNumber) && (text.count <= longestNone || text.contains(" "))
    }

    /// `A1234 B2345` are two; a blank within one is a fault, so it stays.
    private static func withoutBlanks(_ text: Substring) -> [String] {
        let parts = text.split(whereSeparator: \.isWhitespace)
        let areSerials = parts.allSatisfy { $0.count >= shortest && $0.contains(where: \.isNumber) }
        return areSerials ? parts.map(String.init) : BoundedText.trimmed(String(text)).map { [$0] } ?? []
    }

    private static func fault(of serial: String) -> String? {
        if let damage = ExcelDamage.damage(in: serial) { return damage }
        if serial.contains(where: \.isWhitespace) { return "'\(serial)' has a blank, which no serial number has" }
        if serial.utf8.count > BoundedText.maximumBytes { return "has more than \(BoundedText.maximumBytes) bytes" }
        if Placeholder.isPlaceholder(serial) { return "'\(serial)' stands where nobody wrote a serial number" }
        return serial.count < shortest ? "'\(serial)' is too short for a serial number" : nil
    }

    /// A heading or another word of people: serial numbers without digits, which there are, have no small letters.
    static func isWord(_ cell: String) -> Bool {
        !cell.contains(where: \.isNumber) && cell.contains(where: \.isLowercase)
    }

    static func isHeading(_ cell: String) -> Bool {
        let plain = String(cell.lowercased().map { "éë".contains($0) ? "e" : $0 })
        let folded = plain.filter { $0.isLetter || $0.isNumber }
        return headings.contains(folded) || headingWords.contains { folded.contains($0) }
    }

    private static let headings: Set<String> = [
        "serial", "serials", "sn", "snr", "nserie", "ndeserie",
    ]

    /// In Dutch, English, French and German; other words may stand beside them.
    private static let headingWords = [
        "serienummer", "serienr", "serialnumber", "serialno", "serialnr", "numerodeserie",
        "seriennummer", "seriennr",
    ]
}
