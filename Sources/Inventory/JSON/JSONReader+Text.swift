extension JSONReader {
    /// A string, from its opening quote to behind its closing one.
    mutating func string(limit: Int) throws(JSONError) -> String {
        position += 1
        let start = position
        while true {
            switch try next() {
            case UInt8(ascii: "\""): return try plainString(from: start, limit: limit)
            case UInt8(ascii: "\\"): return try escapedString(from: start, limit: limit)
            case 0..<0x20: throw error(.controlCharacter)
            default: position += 1
            }
        }
    }

    private mutating func plainString(from start: Int, limit: Int) throws(JSONError) -> String {
        defer { position += 1 }
        return try validated(bytes[start..<position], from: start, limit: limit)
    }

    private mutating func escapedString(from start: Int, limit: Int) throws(JSONError) -> String {
        var decoded = Array(bytes[start..<position])
        while true {
            let byte = try next()
            switch byte {
            case UInt8(ascii: "\""):
                defer { position += 1 }
                return try validated(decoded[...], from: start, limit: limit)
            case UInt8(ascii: "\\"): try escape(into: &decoded)
            case 0..<0x20: throw error(.controlCharacter)
            default:
                decoded.append(byte)
                position += 1
            }
        }
    }

    private func validated(_ slice: ArraySlice<UInt8>, from start: Int, limit: Int) throws(JSONError) -> String {
        guard slice.count <= limit else {
            throw JSONError(reason: .tooMuch("bytes in one string", limit: limit), position: start)
        }
        // Nearly all texts are ASCII, where nothing can be wrong; to have it validated would cost a thousand instructions.
        if slice.allSatisfy({ $0 < 0x80 }) { return String(decoding: slice, as: UTF8.self) }
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw JSONError(reason: .invalidUTF8, position: start)
        }
        return text
    }

    private static let shortEscapes: [UInt8: UInt8] = [
        UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
        UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]

    private mutating func escape(into decoded: inout [UInt8]) throws(JSONError) {
        position += 1
        let letter = try next()
        if let byte = Self.shortEscapes[letter] {
            decoded.append(byte)
            position += 1
        } else if letter == UInt8(ascii: "u") {
            position += 1
            decoded.append(contentsOf: String(Character(try scalar())).utf8)
        } else {
            throw error(.invalidEscape)
        }
    }

    /// The scalar of `\uXXXX`, or of a surrogate pair of two such escapes; the position is behind the first `u`.
    private mutating func scalar() throws(JSONError) -> UnicodeScalar {
        let start = position
        let first = try hexDigits()
        if let scalar = UnicodeScalar(first) { return scalar }
        guard first < 0xDC00, bytes[position...].starts(with: "\\u".utf8) else {
            throw JSONError(reason: .loneSurrogate, position: start)
        }
        position += 2
        let second = try hexDigits()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = UnicodeScalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw JSONError(reason: .loneSurrogate, position: start) }
        return scalar
    }

    private mutating func hexDigits() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Hex.value(of: try next()) else { throw error(.invalidEscape) }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    /// A number by the grammar of RFC 8259 §6.
    mutating func number() throws(JSONError) -> JSONValue {
        let start = position
        if try next() == UInt8(ascii: "-") { position += 1 }
        let leadsWithZero = try next() == UInt8(ascii: "0")
        let digits = try skipDigits()
        if leadsWithZero, digits > 1 { throw JSONError(reason: .invalidNumber, position: start) }
        let end = position
        try skipFraction()
        try skipExponent()
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if position == end, let integer = Int64(text), integer.magnitude <= 1 << 53 { return .integer(integer) }
        if limits.wholeNumbersOnly { throw JSONError(reason: .notWhole, position: start) }
        return .otherNumber(text)
    }

    private mutating func skipFraction() throws(JSONError) {
        guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return }
        position += 1
        _ = try skipDigits()
    }

    private mutating func skipExponent() throws(JSONError) {
        guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return }
        position += 1
        if [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(try next()) { position += 1 }
        _ = try skipDigits()
    }

    /// Passes one digit or more and answers how many.
    private mutating func skipDigits() throws(JSONError) -> Int {
        let start = position
        while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
            position += 1
        }
        if position == start { throw error(position < bytes.count ? .invalidNumber : .unexpectedEnd) }
        return position - start
    }
}
