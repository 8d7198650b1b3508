import Console

/// How much of a window a text takes.
enum WindowText {
    /// Whether the text and the prompt behind it are longer than a window; codes for colours take no room.
    static func isLonger(_ text: String, thanRows rows: Int, columns: Int) -> Bool {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: rows, omittingEmptySubsequences: false)
        guard lines.count <= rows else { return true }
        let needed = lines.reduce(0) { $0 + max(1, (width(of: $1) + columns - 1) / columns) }
        return needed > rows
    }

    private static func width(of line: Substring.UTF8View) -> Int {
        guard line.contains(escape) else { return TerminalText.width(of: Substring(line)) }
        // ESC [ 1 ; 31 m
        let parts = line.split(separator: escape, omittingEmptySubsequences: false).enumerated().map { index, part in
            index == 0 ? part : part.drop { $0 != UInt8(ascii: "m") }.dropFirst()
        }
        return parts.reduce(0) { $0 + TerminalText.width(of: Substring($1)) }
    }

    private static let escape: UInt8 = 0x1B
}
