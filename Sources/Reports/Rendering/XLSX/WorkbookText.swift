/// Text as a cell of a workbook takes it.
enum WorkbookText {
    /// UTF-16 units of a cell in Excel.
    static let maximumUnits = 32_767

    /// The text as it is, but: control characters are blanks, as in CSV; what XML has no way to write is U+FFFD; what is longer than a
    /// cell ends in an ellipsis. What Excel would take for a code of its own, `_x0041_`, is written in that code.
    static func cell(_ text: String) -> String {
        if isSimple(text) { return text }
        return escaped(cut(plain(text)))
    }

    /// Without control characters and what XML does not allow.
    static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map(plain)))
    }

    private static func plain(_ scalar: UnicodeScalar) -> UnicodeScalar {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: " "
        case 0xFFFE, 0xFFFF: "\u{FFFD}"
        default: scalar
        }
    }

    /// Whether nothing of all this can be in it; so it is with nearly all texts.
    private static func isSimple(_ text: String) -> Bool {
        text.utf8.count <= maximumUnits && text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != mark }
    }

    private static let mark = UInt8(ascii: "_")

    private static func cut(_ text: String) -> String {
        guard text.utf16.count > maximumUnits else { return text }
        var units = 0
        let part = text.unicodeScalars.prefix { scalar in
            units += scalar.value > 0xFFFF ? 2 : 1
            return units < maximumUnits
        }
        return String(part) + "\u{2026}"
    }

    /// ECMA-376 part 1, 22.9.2.19 (ST_Xstring): `_x005F_` is `_`.
    private static func escaped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(mark) else { return text }
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            result += byte == mark && isCode(bytes[index...].prefix(7)) ? Array("_x005F_".utf8) : [byte]
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `_x`, four hexadecimal digits, `_`.
    private static func isCode(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == 7 && bytes.last == mark && bytes.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
            && bytes.dropFirst(2).dropLast().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }
}
