/// Text in terminal columns; all of it for text that ``Visible`` has made safe.
package enum TerminalText {
    package enum Alignment: Sendable {
        case left, right
    }

    /// Columns that the text takes: combining marks none, wide East Asian characters two.
    package static func width(of text: some StringProtocol) -> Int {
        CharacterWidths.shared.columns(of: text)
    }

    /// The text, or as much of it as fits with an ellipsis behind it; never wider than `width`.
    package static func clipped(_ text: String, to width: Int) -> String {
        guard self.width(of: text) > width else { return text }
        guard width > 0 else { return "" }
        return prefix(of: text[...], to: width - 1) + "…"
    }

    /// The text filled with spaces up to `width`; a wider one stays as it is.
    package static func padded(_ text: String, to width: Int, alignment: Alignment = .left) -> String {
        let blank = String(repeating: " ", count: max(0, width - self.width(of: text)))
        return alignment == .left ? text + blank : blank + text
    }

    /// In bold letters, where there are colours; after everything that counts columns.
    package static func bold(_ text: String, colours: Bool) -> String {
        colours ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }

    /// Lines of at most `width` columns, broken at spaces, and within a word only if it is longer than a line.
    ///
    /// At least one line; a character wider than a whole line becomes an ellipsis.
    package static func wrapped(_ text: String, to width: Int) -> [String] {
        precondition(width > 0, "no column to write in")
        guard self.width(of: text) > width else { return [text] }
        let lines = filled(text.split(separator: " ").flatMap { pieces(of: $0, width: width) }, to: width)
        return lines.isEmpty ? [""] : lines
    }

    /// Words set on lines of `width` columns; a wider word gets a line that is too long.
    static func filled(_ words: [String], to width: Int) -> [String] {
        var lines: [String] = []
        var room = 0
        for word in words {
            let needed = self.width(of: word)
            if needed < room {
                lines[lines.count - 1] += " " + word
                room -= needed + 1
            } else {
                lines.append(word)
                room = width - needed
            }
        }
        return lines
    }

    /// A word cut into pieces that fit.
    private static func pieces(of word: Substring, width: Int) -> [String] {
        var pieces: [String] = []
        var rest = word
        while self.width(of: rest) > width {
            let piece = prefix(of: rest, to: width)
            pieces.append(piece.isEmpty ? "…" : piece)
            rest = rest.dropFirst(max(1, piece.count))
        }
        return rest.isEmpty ? pieces : pieces + [String(rest)]
    }

    /// The longest beginning that fits, whole characters only.
    private static func prefix(of text: Substring, to width: Int) -> String {
        var room = width
        let fitting = text.prefix { character in
            room -= self.width(of: String(character))
            return room >= 0
        }
        return String(fitting)
    }
}
