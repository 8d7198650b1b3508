import Inventory

/// The name of a file in the headers of its part.
enum MailFileName {
    /// So many characters stand on a line beside the names of the parameter.
    private static let width = 50

    /// `filename="a.csv"` for a short one of plain letters; else in numbered parts of UTF-8 (RFC 2231 §3 and §4).
    static func parameters(_ name: String) -> [String] {
        let isPlain = name.utf8.allSatisfy(isLiteral)
        if isPlain, name.utf8.count <= width { return ["filename=\"\(name)\""] }
        let parts = parts(of: name)
        return parts.enumerated().map { index, part in
            let start = index == 0 ? "utf-8''" : ""
            return "filename*\(index)*=\(start)\(part)\(index == parts.count - 1 ? "" : ";")"
        }
    }

    private static func parts(of name: String) -> [String] {
        name.utf8.reduce(into: [""]) { parts, byte in
            let code = isLiteral(byte) ? String(UnicodeScalar(byte)) : "%" + Hex.text(of: [byte]).uppercased()
            if parts[parts.count - 1].utf8.count + code.utf8.count > width { parts.append("") }
            parts[parts.count - 1] += code
        }
    }

    /// What needs a code neither in quotes nor in RFC 2231.
    private static func isLiteral(_ byte: UInt8) -> Bool {
        let character = Character(UnicodeScalar(byte))
        return byte < 0x80 && (character.isLetter || character.isNumber || "-._".contains(character))
    }
}
