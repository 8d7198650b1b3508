import Inventory

/// Text that a spreadsheet would take for a number, a day, a truth value or an error when it opens a CSV file: 030569 would lose its
/// zero, a serial number of 16 digits its end, and 1-2 become the first of February.
///
/// A tab in front keeps it as it is. Excel and LibreOffice show none, whoever trims blanks is rid of it, and nothing is run. OfficeTests asks
/// LibreOffice whether anything was forgotten.
enum GuessedText {
    static func guarded(_ text: String) -> String { isGuessed(text) ? "\t" + text : text }

    private static func isGuessed(_ text: String) -> Bool {
        guard let text = BoundedText.trimmed(text), let first = text.utf8.first else { return false }
        if first == UInt8(ascii: "#") { return true }  // #N/B, #REF!
        if isLetter(first) { return text.utf8.count <= longest && isWord(text) }
        return isNumber(text) || (text.utf8.count <= longest && isNumberWithName(text))
    }

    /// No spreadsheet takes a longer text with letters for a day.
    private static let longest = 40

    /// Digits with whatever numbers, amounts, days and times are written with. Few digits without a zero in front stay the same.
    private static func isNumber(_ text: String) -> Bool {
        let bytes = text.utf8
        if bytes.allSatisfy(isDigit) {
            return bytes.count > 1 && (bytes.first == UInt8(ascii: "0") || bytes.count > 11)
        }
        return bytes.allSatisfy { isDigit($0) || $0 > 0x7F || signs.contains($0) } && hasDigit(text)
    }

    /// Also one of another script.
    private static func hasDigit(_ text: String) -> Bool {
        text.utf8.contains(where: isDigit) || text.unicodeScalars.contains { $0.properties.numericType == .decimal }
    }

    /// 1 mei 2026, 5 pm, 12 EUR; with more words it is none.
    private static func isNumberWithName(_ text: String) -> Bool {
        guard text.utf8.contains(where: isDigit) else { return false }
        let names = text.utf8.split { !isLetter($0) && $0 < 0x80 }
        guard names.count <= 2 else { return false }
        return hours.contains(String(Substring(text.utf8.suffix(2))).lowercased()) || names.contains(where: isName)
    }

    /// Of a month, or of what is counted. By its bytes first, as most serial numbers come by here.
    private static func isName(_ bytes: Substring.UTF8View) -> Bool {
        guard starts.contains(start(of: bytes)), bytes.count <= longestName else { return false }
        let name = String(Substring(bytes)).lowercased()
        return months.contains(name) || units.contains(name)
    }

    /// MEI1, EUR 5, zo 22/11, waar.
    private static func isWord(_ text: String) -> Bool {
        guard starts.contains(start(of: text.utf8)) else { return false }
        let letters = text.utf8.prefix { isLetter($0) || $0 > 0x7F }
        guard letters.count <= longestName else { return false }
        let (name, rest) = (String(text[..<letters.endIndex]).lowercased(), text[letters.endIndex...])
        if rest.isEmpty { return truths.contains(name) }
        guard rest.utf8.contains(where: isDigit) else { return false }
        return months.contains(name) || currencies.contains(name) || (days.contains(name) && isGuessed(String(rest)))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static let signs = Set("-+.,:/ %$()'Ee".utf8)
    private static let longestName = 10
    private static let truths: Set<String> = ["waar", "onwaar", "true", "false", "vrai", "faux", "wahr", "falsch"]
    private static let currencies: Set<String> = ["eur"]
    private static let units: Set<String> = ["eur", "am", "pm"]
    /// 5 p is an hour, and 5p is not.
    private static let hours: Set<String> = [" a", " p"]

    /// In Dutch, English and French, also cut off behind three letters or more.
    private static let months = beginnings(
        of: [
            "januari", "january", "janvier", "februari", "february", "f\u{E9}vrier", "fevrier", "maart", "mrt", "march",
            "mars", "april", "avril", "mei", "may", "mai", "juni", "june", "juin", "juli", "july", "juillet",
            "augustus", "august", "ao\u{FB}t", "aout", "september", "septembre", "oktober", "october", "octobre",
            "november", "novembre", "december", "d\u{E9}cembre", "decembre",
        ], from: 3)
    private static let days = beginnings(
        of: [
            "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday",
            "wednesday", "thursday", "friday", "saturday", "sunday", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
            "samedi", "dimanche",
        ], from: 2)

    /// Of all these: nearly no text begins like one of them, and then nothing more has to be looked at.
    private static let starts = Set([truths, currencies, units, months, days].joined().map { start(of: $0.utf8) })

    private static func start(of bytes: some Collection<UInt8>) -> UInt16 {
        bytes.prefix(2).reduce(0) { $0 << 8 | UInt16($1 | 0x20) }
    }

    private static func beginnings(of names: [String], from length: Int) -> Set<String> {
        Set(names.flatMap { name in (length...name.count).map { String(name.prefix($0)) } })
    }
}
