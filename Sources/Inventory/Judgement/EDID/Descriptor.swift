/// 18 bytes with either a timing or a text (E-EDID 1.4 §3.10).
struct Descriptor {
    static let nameTag: UInt8 = 0xFC
    static let textTag: UInt8 = 0xFE
    static let serialTag: UInt8 = 0xFF

    private static let length = 18
    private let bytes: [UInt8]

    /// Those that stand one behind the other in a part of a block, as far as they are there in full.
    static func all(in block: [UInt8], from start: Int, to end: Int) -> [Descriptor] {
        let end = min(end, block.count)
        return stride(from: start, to: end, by: length).filter { $0 + length <= end }.map {
            Descriptor(bytes: Array(block[$0..<$0 + length]))
        }
    }

    /// What kind of text it is; `nil` for a timing.
    var tag: UInt8? { bytes[0] == 0 && bytes[1] == 0 ? bytes[3] : nil }

    /// A name or a serial number: some makers leave garbage behind it.
    var text: String { DisplayText.name(bytes[5...]) }

    /// Laptop panels separate two names by a byte that is not ASCII.
    var freeText: String { DisplayText.words(bytes[5...]) }

    /// Width and height of a timing's image in millimetres.
    var imageSize: ImageSize? {
        guard tag == nil else { return nil }
        return ImageSize(
            width: Int(bytes[12]) | Int(bytes[14] >> 4) << 8, height: Int(bytes[13]) | Int(bytes[14] & 15) << 8)
    }
}

/// Texts as displays keep them: ASCII, ended by a line feed, or by NUL where the maker knew no better.
enum DisplayText {
    private static let printable: ClosedRange<UInt8> = 0x20...0x7E

    /// Up to the first byte that is no visible character.
    static func name(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix { printable.contains($0) }, as: UTF8.self)
    }

    /// Up to the line end or NUL; what is not ASCII becomes a blank.
    static func words(_ bytes: ArraySlice<UInt8>) -> String {
        let text = bytes.prefix { $0 != 0x0A && $0 != 0 }
        return String(decoding: text.map { printable.contains($0) ? $0 : 0x20 }, as: UTF8.self)
    }
}
