import CQRencode
import Glibc

/// A text as a QR code (ISO/IEC 18004): a square of dark and light modules, without the light zone that it needs around it.
package struct QRCode: Sendable, Equatable {
    /// Modules in a row, and rows: 21 for the shortest texts, 177 for the longest.
    package let side: Int
    /// Row by row from the top, each from the left; `true` is dark.
    package let modules: [Bool]

    /// Light modules that a reader needs on each side (ISO/IEC 18004 §5.3.8).
    package static let quietZone = 4

    /// In the smallest code that takes the text and can be read with 15 % of it scratched (level M).
    /// - Throws: ``QRCodeError``.
    package init(_ text: String) throws {
        guard !text.isEmpty, !text.utf8.contains(0) else { throw QRCodeError.notWritable }
        guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else {
            let code = errno
            throw code == ERANGE ? QRCodeError.tooLong(bytes: text.utf8.count) : .failed(errno: code)
        }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        // The lowest bit of each byte is its colour; the others say what the module is for.
        modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
    }
}

/// Why a text is no QR code.
package enum QRCodeError: Error, Equatable, CustomStringConvertible {
    /// Empty, or with a zero byte in it.
    case notWritable
    case tooLong(bytes: Int)
    /// What libqrencode left in errno.
    case failed(errno: Int32)

    package var description: String {
        switch self {
        case .notWritable: "a QR code holds at least one character, and no zero byte"
        case .tooLong(let bytes): "\(bytes) bytes are too much for a QR code"
        case .failed(let code): "the QR code could not be made (errno \(code))"
        }
    }
}
