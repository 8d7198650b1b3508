/// What stands between the cells of a row.
enum CSVSeparator {
    /// The first wins where several stand as often.
    private static let all: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]

    /// The separator, and where the text of the table begins: behind the line `sep=;` that Excel writes and does not show.
    static func found(in text: [UInt8]) -> (separator: UInt8, start: Int) {
        let first = text.prefix { !isLineEnd($0) }
        let word = String(decoding: first.prefix(4), as: UTF8.self).lowercased()
        if first.count == 5, word == "sep=", let separator = first.last {
            let end = text[first.endIndex...]
            return (separator, first.endIndex + (end.starts(with: [13, 10]) ? 2 : min(end.count, 1)))
        }
        return (mostFrequent(in: text.drop { isLineEnd($0) }), 0)
    }

    /// In the line of the headings, outside of quotation marks.
    private static func mostFrequent(in text: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in text {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if isLineEnd(byte) { break }
            counts[byte, default: 0] += 1
        }
        return all.reduce(all[0]) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
}
