import Inventory

/// What a spreadsheet does to values when it opens and saves a CSV file. What it was before cannot be known.
package enum ExcelDamage {
    /// What is wrong with any value: the result of a formula that failed, or a column that was too narrow.
    package static func error(in text: String) -> String? {
        let word = text.uppercased()
        guard errors.contains(word) || (word.utf8.count > 2 && word.utf8.allSatisfy { $0 == UInt8(ascii: "#") }) else {
            return nil
        }
        return "'\(text)' is an error of the spreadsheet, not a value"
    }

    /// What is wrong with a value that identifies something.
    package static func damage(in text: String) -> String? {
        if isScientific(text) {
            return "'\(text)' is a long number that the spreadsheet shortened: \(remedy)"
        }
        guard isDate(text) else { return nil }
        return "'\(text)' is a date, which the spreadsheet made of something like 1-2: \(remedy)"
    }

    private static let remedy = "give the column the format Text, write the value again and save"

    /// Of Excel and LibreOffice in Dutch, English and French.
    private static let errors: Set<String> = [
        "#NAAM?", "#N/B", "#VERW!", "#WAARDE!", "#DEEL/0!", "#GETAL!", "#LEEG!", "#OVERLOOP!",
        "#NAME?", "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!",
        "#NOM?", "#N/D", "#VALEUR!", "#NOMBRE!", "#NUL!",
    ]

    /// `1,23E+14`: a spreadsheet always writes the sign.
    private static func isScientific(_ text: String) -> Bool {
        let halves = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard halves.count == 2, let sign = halves[1].first, sign == "+" || sign == "-" else { return false }
        let digits = halves[0].split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard let first = digits.first, first.count == 1, digits.count <= 2 else { return false }
        return (digits + [halves[1].dropFirst()]).allSatisfy { isNumber($0, upTo: 20) }
    }

    /// `1/02/2026`, `1-feb`, `2/jan/26`, `jan/02`, as Excel in Belgium writes a day. What people write themselves stays: DEC-01,
    /// 12-01-2026.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        let hasName = parts.contains { isMonth($0) && $0 != $0.uppercased() }
        switch parts.count {
        case 2: return hasName && parts.contains { isNumber($0, upTo: 2) }
        case 3 where hasName: return isNumber(parts[0], upTo: 2) && isNumber(parts[2], upTo: 4)
        case 3: return !text.contains("-") && isNumericDate(parts)
        default: return false
        }
    }

    private static func isNumericDate(_ parts: [Substring]) -> Bool {
        guard isNumber(parts[2], upTo: 4), [2, 4].contains(parts[2].count) else { return false }
        let numbers = parts[..<2].compactMap { isNumber($0, upTo: 2) ? Int($0) : nil }
        return numbers.count == 2 && numbers.allSatisfy { (1...31).contains($0) } && numbers.contains { $0 <= 12 }
    }

    private static func isNumber(_ text: Substring, upTo most: Int) -> Bool {
        (1...most).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isMonth(_ text: Substring) -> Bool {
        months.contains(text.lowercased().filter { $0 != "." })
    }

    /// As a spreadsheet shortens them in Dutch, English and French.
    private static let months: Set<String> = [
        "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec",
        "mar", "may", "oct", "janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "déc",
    ]
}
