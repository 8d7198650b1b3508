/// Bytes in base64 with its padding (RFC 2045 §6.8).
enum Base64Lines {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    /// Bytes that give a line of 76 characters.
    private static let bytesOfLine = 57

    /// Appends lines that end in CR and LF.
    static func append(_ bytes: [UInt8], to lines: inout [UInt8]) {
        lines.reserveCapacity(lines.count + bytes.count / bytesOfLine * 78 + 156)
        for start in stride(from: 0, to: bytes.count, by: bytesOfLine) {
            append(bytes[start..<min(start + bytesOfLine, bytes.count)], to: &lines)
            lines += [0x0D, 0x0A]
        }
    }

    static func text(of bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        append(bytes[...], to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    private static func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.endIndex)]
            let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let digit = alphabet[Int(bits >> UInt32(18 - 6 * place)) & 63]
                text.append(place <= group.count ? digit : UInt8(ascii: "="))
            }
        }
    }
}
