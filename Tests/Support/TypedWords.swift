/// The words of a command line as a shell takes them apart: blanks between, quotes around what has some, what follows `>` left out.
package func typedWords(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
        switch character {
        case "'":
            isQuoted.toggle()
            word = word ?? ""
        case " " where !isQuoted:
            words += [word].compactMap(\.self)
            word = nil
        default: word = (word ?? "") + String(character)
        }
    }
    words += [word].compactMap(\.self)
    return Array(words.prefix { !$0.hasPrefix(">") })
}
