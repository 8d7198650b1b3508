import Console

/// How much of a window a text takes.
enum WindowText {
    /// Whether the text and the prompt behind it are longer than a window; escape codes for colours count as if they were seen.
    static func isLonger(_ text: String, thanRows rows: Int, columns: Int) -> Bool {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: rows, omittingEmptySubsequences: false)
        guard lines.count <= rows else { return true }
        let needed = lines.reduce(0) { $0 + max(1, (TerminalText.width(of: Substring($1)) + columns - 1) / columns) }
        return needed > rows
    }
}
