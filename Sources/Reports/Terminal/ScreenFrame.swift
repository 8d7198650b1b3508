/// What is sent to a terminal to show a text in its whole window.
///
/// Source: ECMA-48, and the private modes of xterm (invisible-island.net/xterm/ctlseqs) that terminals have in common.
enum ScreenFrame {
    /// The alternate screen, so that what stood on the terminal comes back; no cursor; no line runs over into the next.
    static let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l"
    static let leave = "\u{1B}[0m\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

    private static let home = "\u{1B}[H"
    /// Plain and empty to its end, before it is written: after, it would take the last character of a full line.
    private static let freshLine = "\u{1B}[0m\u{1B}[K"
    private static let nothingBelow = "\r\n\u{1B}[0m\u{1B}[J"

    /// The text over the one before, line by line: clearing the window first would make it flicker. What is too long is cut off.
    static func drawing(_ text: String, rows: Int) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        let shown = lines.prefix(rows).map { freshLine + $0 }.joined(separator: "\r\n")
        return home + shown + (lines.count < rows ? nothingBelow : "")
    }
}
