import Glibc

/// Text of older encodings as UTF-8, by iconv(3) of the C library.
package enum TextConversion {
    package enum Failure: Error, Equatable {
        case unknownEncoding
        /// The first byte that is not in the encoding, counted from 0.
        case wrongByte(at: Int)
    }

    /// The text in UTF-8. The encoding is one in which no character takes more than three times its bytes in UTF-8: those of one byte,
    /// and those of Unicode.
    package static func utf8(_ bytes: [UInt8], from encoding: String) throws(Failure) -> [UInt8] {
        guard let converter = iconv_open("UTF-8", encoding), converter != UnsafeMutableRawPointer(bitPattern: -1) else {
            throw .unknownEncoding
        }
        defer { iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        var left = source.count
        var target = [CChar](repeating: 0, count: 3 * source.count)
        var room = target.count
        let result = source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                return iconv(converter, &from, &left, &to, &room)
            }
        }
        guard result != -1, left == 0 else { throw .wrongByte(at: bytes.count - left) }
        return target.dropLast(room).map { UInt8(bitPattern: $0) }
    }
}
