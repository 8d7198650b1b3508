/// What a whole text looks like, without a regular expression engine (which would double the size of the agent).
///
/// `*` is any run of characters, `?` any one, `#` a digit, `|` the edge of a word; everything else is itself, without
/// case. Works on bytes: only ASCII is compared without case.
package struct TextPattern: Sendable, Equatable, ExpressibleByStringLiteral {
    private let symbols: [UInt8]
    /// What every text that fits begins with; `nil` if that may be anything.
    private let firstByte: UInt8?

    private static let special: [UInt8] = Array("*?#|".utf8)

    package init(_ text: String) {
        symbols = text.utf8.map(Self.folded)
        firstByte = symbols.first.flatMap { Self.special.contains($0) ? nil : $0 }
    }

    package init(stringLiteral text: String) { self.init(text) }

    /// Whether the whole text fits, outer blanks included.
    package func matches(_ text: String) -> Bool {
        // A snapshot is compared with some thousand patterns, and nearly all differ in the first letter.
        if let firstByte, text.utf8.first.map(Self.folded) != firstByte { return false }
        var text = text  // so that its bytes are read in place
        return text.withUTF8 { bytes in
            var reading = Reading()
            while !fits(&reading, bytes) {
                guard reading.widenLastRun(upTo: bytes.count) else { return false }
            }
            return true
        }
    }

    /// Goes on from one reading until the pattern is used up (`true` if the text is too) or a symbol does not fit.
    private func fits(_ reading: inout Reading, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        while reading.symbol < symbols.count {
            let symbol = symbols[reading.symbol]
            reading.symbol += 1
            switch symbol {
            case UInt8(ascii: "*"): reading.startRun()
            case UInt8(ascii: "|"): guard Self.isWordEdge(bytes, reading.byte) else { return false }
            default:
                guard reading.byte < bytes.count, Self.accepts(symbol, bytes[reading.byte]) else { return false }
                reading.byte += 1
            }
        }
        return reading.byte == bytes.count
    }

    private static func accepts(_ symbol: UInt8, _ byte: UInt8) -> Bool {
        switch symbol {
        case UInt8(ascii: "?"): true
        case UInt8(ascii: "#"): isDigit(byte)
        default: symbol == folded(byte)
        }
    }

    private static func isWordEdge(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let before = index > 0 && isWord(bytes[index - 1])
        let after = index < bytes.count && isWord(bytes[index])
        return before != after
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(folded(byte))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }
}

/// How far a pattern is read. Only the last `*` needs another try: what fitted before it fits however long it gets.
private struct Reading {
    var symbol = 0
    var byte = 0
    private var run: (symbol: Int, byte: Int)?

    mutating func startRun() { run = (symbol, byte) }

    mutating func widenLastRun(upTo end: Int) -> Bool {
        guard let run, run.byte < end else { return false }
        self.run = (run.symbol, run.byte + 1)
        (symbol, byte) = (run.symbol, run.byte + 1)
        return true
    }
}
