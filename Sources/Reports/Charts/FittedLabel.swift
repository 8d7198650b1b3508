/// A text in lines that fit a width, cut with an ellipsis where even the last is too short.
struct FittedLabel: Equatable {
    let full: String
    let lines: [String]
    /// Of the widest line.
    let width: Double

    init(_ text: String, width room: Double, maximumLines: Int, size: Double, isBold: Bool = false) {
        let measure = { (text: Substring) in LabelWidth.width(of: text, size: size, isBold: isBold) }
        full = text
        lines = Self.lines(of: text, room: room, maximumLines: maximumLines, measure)
        width = lines.map { measure($0[...]) }.max() ?? 0
    }

    var isShortened: Bool { lines.last?.hasSuffix("…") == true && !full.hasSuffix("…") }

    /// Whether no line was broken within a word, or cut.
    var isWhole: Bool {
        !isShortened
            && lines.dropLast().allSatisfy { $0.hasSuffix("-") || $0.hasSuffix("/") || full.contains($0 + " ") }
    }

    private static func lines(
        of text: String, room: Double, maximumLines: Int, _ measure: (Substring) -> Double
    ) -> [String] {
        var lines: [String] = []
        var rest = text.drop { $0 == " " }
        while !rest.isEmpty, lines.count < maximumLines {
            if measure(rest) <= room {
                lines.append(String(rest))
                break
            }
            if lines.count == maximumLines - 1 {
                lines.append(start(of: rest, room: room - measure("…"), measure).trimmed + "…")
                break
            }
            let line = wholeWords(start(of: rest, room: room, measure), of: rest)
            lines.append(String(line.trimmed))
            rest = rest[line.endIndex...].drop { $0 == " " }
        }
        return lines
    }

    /// As much as fits, and at least one character.
    private static func start(of text: Substring, room: Double, _ measure: (Substring) -> Double) -> Substring {
        var used = 0.0
        var end = text.startIndex
        while end < text.endIndex {
            let next = text.index(after: end)
            used += measure(text[end..<next])
            if used > room, end > text.startIndex { break }
            end = next
        }
        return text[..<end]
    }

    /// Back to the last blank, slash or hyphen, unless that would leave most of the line empty.
    private static func wholeWords(_ line: Substring, of text: Substring) -> Substring {
        guard line.endIndex < text.endIndex, text[line.endIndex] != " ",
            let last = line.lastIndex(where: { " -/".contains($0) })
        else { return line }
        return line[...last].count * 3 >= line.count ? line[...last] : line
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
