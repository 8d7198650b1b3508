import Inventory

/// A text in quoted-printable (RFC 2045 §6.7): ASCII in lines that people can read where they must.
enum QuotedPrintable {
    private static let width = 76

    /// A line for each of the text, more for a longer one; without line ends.
    static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { broken(encoded(Array($0.utf8))) }
    }

    /// Each byte as one or three characters. A dot that begins a line is coded too: servers take it for the end of the mail unless
    /// every one on the way doubles it (RFC 5321 §4.5.2).
    private static func encoded(_ line: [UInt8]) -> [String] {
        line.indices.map { index in
            let byte = line[index]
            let isBlank = byte == 0x20 || byte == 0x09
            let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
            let isFirstDot = index == 0 && byte == UInt8(ascii: ".")
            let isLiteral = isPlain && !isFirstDot || isBlank && index < line.count - 1
            return isLiteral ? String(UnicodeScalar(byte)) : "=" + Hex.text(of: [byte]).uppercased()
        }
    }

    private static func broken(_ characters: [String]) -> [String] {
        var lines = [""]
        for (index, character) in characters.enumerated() {
            // The last line needs no mark that it goes on.
            let room = index == characters.count - 1 ? width : width - 1
            if lines[lines.count - 1].utf8.count + character.utf8.count > room {
                lines[lines.count - 1] += "="
                // A dot may begin this line too.
                lines.append(character == "." ? "=2E" : character)
            } else {
                lines[lines.count - 1] += character
            }
        }
        return lines
    }
}
