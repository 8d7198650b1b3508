/// Bytes as hexadecimal digits, two for each, in small letters.
package enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    package static func text(of bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of an even number of digits of either case; `nil` for anything else.
    package static func bytes(of text: String) -> [UInt8]? {
        let values = text.utf8.map(value(of:))
        guard values.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: values.count, by: 2) {
            guard let high = values[index], let low = values[index + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    package static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// A number as 16 digits.
    package static func text(of number: UInt64) -> String {
        text(of: withUnsafeBytes(of: number.bigEndian) { Array($0) })
    }

    /// The number of exactly 16 digits.
    package static func number(of text: String) -> UInt64? {
        guard text.utf8.count == 16, let bytes = bytes(of: text) else { return nil }
        return bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
