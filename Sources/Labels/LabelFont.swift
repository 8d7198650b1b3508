/// How wide a text will be, near enough: which font the printer has is not known here. Lengths are in hundredths of a millimetre.
struct LabelFont {
    let size: Int
    let isBold: Bool

    func width(of text: some StringProtocol) -> Int {
        let thousandths = text.reduce(0) { $0 + Self.width(of: $1) }
        return thousandths * size * (isBold ? 110 : 102) / 100_000
    }

    /// Broken at blanks only: a long word may be wider.
    func wrapped(_ text: String, width: Int) -> [String] {
        text.split(separator: " ").reduce(into: []) { lines, word in
            let longer = lines.last.map { $0 + " " + word }
            if let longer, self.width(of: longer) <= width {
                lines[lines.count - 1] = longer
            } else {
                lines.append(String(word))
            }
        }
    }

    /// Broken where a line is full; what does not fit on the last is cut, which "…" tells.
    func broken(_ text: String, width: Int, maximumLines: Int) -> [String] {
        var lines: [String] = []
        var rest = text[...]
        while !rest.isEmpty, lines.count < maximumLines {
            let isLast = lines.count == maximumLines - 1
            if isLast, self.width(of: rest) > width {
                lines.append(start(of: rest, width: width - self.width(of: "…")) + "…")
                break
            }
            let line = atBreak(start(of: rest, width: width), of: rest)
            lines.append(String(line.last == " " ? line.dropLast() : line))
            rest = rest.dropFirst(line.count).drop { $0 == " " }
        }
        return lines
    }

    /// Back to the last blank or hyphen, unless that would leave half of the line empty.
    private func atBreak(_ line: Substring, of text: Substring) -> Substring {
        guard line.endIndex < text.endIndex, text[line.endIndex] != " ",
            let last = line.lastIndex(where: { $0 == " " || $0 == "-" })
        else { return line }
        let shorter = line[...last]
        return shorter.count * 2 >= line.count ? shorter : line
    }

    /// As much as fits, and at least one character.
    private func start(of text: Substring, width: Int) -> Substring {
        var used = 0
        let count = text.prefix { character in
            used += self.width(of: String(character))
            return used <= width
        }.count
        return text.prefix(max(count, 1))
    }

    /// In thousandths of the size. Source: the widths of Helvetica, as its AFM file has them; Arial has the same.
    private static func width(of character: Character) -> Int {
        widths[character] ?? (character.isASCII ? 584 : character.utf8.count == 2 ? 667 : 1_000)
    }

    private static let widths: [Character: Int] = {
        let groups: [(characters: String, width: Int)] = [
            ("ijl'", 222), (" !,./:;I[]\\ft|", 278), ("()-r`{}", 333), ("*\"^", 400), ("ckvsxyzJ", 500),
            ("abdeghnopquL0123456789_#$?éèêëáàâäóòôöúùûüñß", 556), ("FTZ", 611), ("ABEKPSVXY&ÉÈÊË", 667),
            ("CDHNRUwÜ", 722), ("GOQÖ", 778), ("Mm", 833), ("%W", 944), ("@", 1_015), ("ïîíì", 278), ("ç", 500),
        ]
        return groups.reduce(into: [:]) { widths, group in
            for character in group.characters { widths[character] = group.width }
        }
    }()
}
