/// Texts in the headers of a mail (RFC 5322 §2.2, RFC 2047).
enum MailHeader {
    /// Columns of a line that holds an encoded word (RFC 2047 §2).
    static let width = 76

    /// A header of these words, each on the line where it fits, else on the next.
    static func line(_ name: String, _ words: [String]) -> String {
        var header = "\(name):"
        var column = header.utf8.count
        for word in words {
            let isFull = column + 1 + word.utf8.count > width && column > name.utf8.count + 1
            header += isFull ? "\r\n \(word)" : " \(word)"
            column = isFull ? 1 + word.utf8.count : column + 1 + word.utf8.count
        }
        return header
    }

    /// A text for people: as it stands where it is plain ASCII that nobody takes for anything else, else in encoded words.
    static func words(_ text: String) -> [String] {
        let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
        let fits = words.allSatisfy { (1..<width / 2).contains($0.utf8.count) }
        return isPlain && fits ? words : encoded(text)
    }

    /// So many bytes of UTF-8 give a word that fits its line behind the longest name of a header with one.
    private static let bytesOfWord = 39

    /// Words of whole characters; what is longer than a word is cut between its scalars.
    private static func encoded(_ text: String) -> [String] {
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if (words.last?.count ?? 0) + bytes.count > bytesOfWord { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words.map { "=?utf-8?B?\(Base64Lines.text(of: $0))?=" }
    }
}
