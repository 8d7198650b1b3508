/// Why bytes are not a JSON document that we take, and where.
package struct JSONError: Error, Equatable, CustomStringConvertible {
    package enum Reason: Equatable, Sendable {
        case unexpectedEnd
        case unexpected(byte: UInt8, expected: String)
        case trailingBytes
        case duplicateName(String)
        case invalidNumber
        case notWhole
        case controlCharacter
        case invalidEscape
        case loneSurrogate
        case invalidUTF8
        case byteOrderMark
        case tooMuch(String, limit: Int)
    }

    package let reason: Reason
    /// Offset in bytes, from 0.
    package let position: Int

    package var description: String { "byte \(position): \(reason.sentence)" }
}

extension JSONError.Reason {
    fileprivate var sentence: String {
        switch self {
        case .unexpectedEnd: "the document ends too early"
        case .unexpected(let byte, let expected): "found \(shown(byte)) where \(expected) is expected"
        case .trailingBytes: "there is something behind the end of the document"
        case .duplicateName(let name): "the name \"\(name)\" appears twice in one object"
        case .invalidNumber: "this is not a number as JSON writes it"
        case .notWhole: "only whole numbers between -2^53 and 2^53 are taken"
        case .controlCharacter: "a string holds a control character that is not escaped"
        case .invalidEscape: "a string holds an unknown escape"
        case .loneSurrogate: "a string holds half of a surrogate pair"
        case .invalidUTF8: "a string is not valid UTF-8"
        case .byteOrderMark: "the document starts with a byte order mark"
        case .tooMuch(let what, let limit): "\(what): more than \(limit) are not taken"
        }
    }

    private func shown(_ byte: UInt8) -> String {
        (0x21...0x7E).contains(byte) ? "'\(Character(UnicodeScalar(byte)))'" : "the byte \(byte)"
    }
}
