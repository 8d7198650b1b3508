/// One structure: a formatted part, whose length it states, and its texts, numbered from 1 (DSP0134 §6.1).
struct SMBIOSStructure {
    static let endOfTable: UInt8 = 127
    private static let headerBytes = 4
    /// A number of a text is one byte.
    private static let maximumTexts = 255

    let type: UInt8
    let handle: UInt64?
    private let formatted: ArraySlice<UInt8>
    private let texts: ArraySlice<UInt8>

    /// Takes the first structure off the table; `nil` at its end, and where it breaks: behind a length that leaves no
    /// room for the header nobody knows where the next structure begins.
    ///
    /// Where the table ends within a structure, that one is the last and has the fields that are there.
    init?(takenFrom table: inout ArraySlice<UInt8>) {
        guard table.count >= Self.headerBytes else { return nil }
        let length = Int(table[table.startIndex + 1])
        guard length >= Self.headerBytes else { return nil }
        type = table[table.startIndex]
        formatted = table.prefix(length)
        handle = formatted.number(at: 2, count: 2)
        let rest = table.dropFirst(length)
        let end = Self.endOfTexts(rest)
        texts = rest[..<end]
        table = rest[end...].dropFirst(2)
    }

    /// Where the two NUL are that end the texts, also if there are none; the end of the table if it has lost them.
    private static func endOfTexts(_ bytes: ArraySlice<UInt8>) -> Int {
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            if bytes[index] == 0, bytes[index + 1] == 0 { return index }
            index += 1
        }
        return bytes.endIndex
    }

    /// Up to eight bytes as a number; `nil` behind the end of the structure: older firmware has shorter ones.
    func number(at offset: Int, count: Int) -> UInt64? { formatted.number(at: offset, count: count) }

    func byte(at offset: Int) -> UInt8? { number(at: offset, count: 1).map { UInt8(truncatingIfNeeded: $0) } }

    func word(at offset: Int) -> UInt16? { number(at: offset, count: 2).map { UInt16(truncatingIfNeeded: $0) } }

    func bytes(at offset: Int, count: Int) -> ArraySlice<UInt8>? {
        offset + count <= formatted.count ? formatted.dropFirst(offset).prefix(count) : nil
    }

    /// The text whose number is at this place; number 0 says that there is none.
    func text(at offset: Int) -> String? {
        guard let number = byte(at: offset), number > 0 else { return nil }
        let all = texts.split(separator: 0, maxSplits: Int(number), omittingEmptySubsequences: false)
        return all.count >= number ? BoundedText.text(all[Int(number) - 1]) : nil
    }

    var allTexts: [String] {
        texts.split(separator: 0).prefix(Self.maximumTexts).compactMap { BoundedText.text($0) }
    }
}
