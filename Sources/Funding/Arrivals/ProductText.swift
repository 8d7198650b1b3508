/// The words of a text, in small letters: runs of letters and digits, with `g9` apart from what it is written behind, and `inch` for its
/// sign. A number with decimals is one word, `15.6`.
enum ProductText {
    /// Longer texts name many things.
    private static let mostWords = 100

    static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func end() {
            if !word.isEmpty { words += split(word) }
            word = ""
        }
        let scalars = Array(text.lowercased().unicodeScalars.prefix(1_000))
        for (index, scalar) in scalars.enumerated() {
            if scalar.properties.isAlphabetic || isDigit(scalar) {
                word.unicodeScalars.append(scalar)
            } else if isDecimalMark(scalar), index > 0, index + 1 < scalars.count, isDigit(scalars[index - 1]),
                isDigit(scalars[index + 1]), word.allSatisfy({ $0.isNumber })
            {
                word.append(".")
            } else {
                end()
                if inchSigns.contains(scalar) { words.append("inch") }
            }
        }
        end()
        return Array(words.prefix(mostWords))
    }

    private static let inchSigns: [Unicode.Scalar] = ["\"", "\u{201D}", "\u{2033}"]

    private static func isDecimalMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// `l14g2` is `l14` and `g2`.
    private static func split(_ word: String) -> [String] {
        guard let place = word.lastIndex(of: "g"), generation(of: word[place...]) != nil else { return [word] }
        let front = word[..<place]
        guard front.count >= 2, front.contains(where: \.isNumber) else { return [word] }
        return [String(front), String(word[place...])]
    }

    /// 9 of `g9` and `gen9`.
    static func generation(of word: Substring) -> Int? {
        let front = word.prefix { !$0.isNumber }
        guard front == "g" || front == "gen" else { return nil }
        return small(word.dropFirst(front.count))
    }

    /// 10 of `10th`, `10e` and `10de`.
    static func ordinal(_ word: String) -> Int? {
        let digits = word.prefix { $0.isNumber }
        guard ["st", "nd", "rd", "th", "e", "de", "ste"].contains(word.dropFirst(digits.count)) else { return nil }
        return small(digits)
    }

    /// A number of one or two digits.
    static func small(_ digits: Substring) -> Int? {
        (1...2).contains(digits.utf8.count) && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
    }
}
