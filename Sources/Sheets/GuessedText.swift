/// Text that a spreadsheet would take for a number, a day or a truth value when it opens a CSV file: 030569 would lose its zero, a
/// serial number of 15 digits its end, and 1-2 become the first of February.
///
/// A tab in front keeps it as it is. Excel and LibreOffice show none, whoever trims blanks is rid of it, and nothing is run.
enum GuessedText {
    static func guarded(_ text: String) -> String { isGuessed(text) ? "\t" + text : text }

    private static func isGuessed(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= longest else { return false }
        let isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A
        return isLetter ? isWord(text) : isNumberLike(text)
    }

    /// No spreadsheet reads more as a number or a day.
    private static let longest = 40

    /// Digits with whatever numbers, amounts, days and times are written with. Few digits without a zero in front stay the same.
    private static func isNumberLike(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.contains(where: isDigit) else { return false }
        if bytes.allSatisfy(isDigit) { return bytes.count > 1 && (bytes.first == UInt8(ascii: "0") || bytes.count > 11) }
        let isPlain = bytes.allSatisfy { isDigit($0) || signs.contains($0) || $0 > 0x7F }
        return isPlain || names(in: text).contains(where: months.contains)
    }

    private static func isWord(_ text: String) -> Bool {
        guard text.utf8.contains(where: isDigit) else {
            return text.utf8.count <= longestTruth && truths.contains(text.lowercased())
        }
        return names(in: text).first.map(months.contains) == true
    }

    /// Runs of letters, in small ones; at most two, as more are no day.
    private static func names(in text: String) -> [String] {
        let runs = text.split(whereSeparator: { !$0.isLetter }).map { $0.lowercased() }
        return runs.count > 2 ? [] : runs
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static let signs = Set("-+.,:/ %$()'Ee".utf8)
    private static let longestTruth = 6
    private static let truths: Set<String> = ["waar", "onwaar", "true", "false", "vrai", "faux"]
    /// In Dutch, English and French, and as they are shortened.
    private static let months: Set<String> = [
        "jan", "januari", "january", "janv", "janvier", "feb", "februari", "february", "f\u{E9}vr", "f\u{E9}vrier",
        "mrt", "maart", "mar", "march", "mars", "apr", "april", "avr", "avril", "mei", "may", "mai",
        "jun", "juni", "june", "juin", "jul", "juli", "july", "juil", "juillet", "aug", "augustus", "august",
        "ao\u{FB}t", "sep", "sept", "september", "septembre", "okt", "oktober", "oct", "october", "octobre",
        "nov", "november", "novembre", "dec", "december", "d\u{E9}c", "d\u{E9}cembre", "am", "pm", "eur",
    ]
}
