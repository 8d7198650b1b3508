extension EDID {
    /// The first 128 bytes, or as many as there are.
    struct BaseBlock {
        private static let header: [UInt8] = [0, 255, 255, 255, 255, 255, 255, 0]
        private let bytes: [UInt8]

        init(_ bytes: [UInt8]) { self.bytes = Array(bytes.prefix(EDID.blockSize)) }

        var hasHeader: Bool { bytes.starts(with: Self.header) }
        var isComplete: Bool { bytes.count == EDID.blockSize }
        var hasChecksum: Bool { bytes.reduce(0, &+) == 0 }

        func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

        /// A number of one to four bytes, the least one first; `nil` if the block ends before it does.
        func number(_ offset: Int, bytes count: Int) -> UInt32? {
            guard offset + count <= bytes.count else { return nil }
            return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt32($1) }
        }

        /// The descriptors of 18 bytes that are there in full (E-EDID 1.4 §3.10).
        var descriptors: [Descriptor] {
            [54, 72, 90, 108].filter { $0 + 18 <= bytes.count }.map { Descriptor(bytes: bytes[$0..<$0 + 18]) }
        }
    }

    mutating func read(_ block: BaseBlock) {
        if !block.isComplete { faults.append(.truncated) } else if !block.hasChecksum { faults.append(.wrongChecksum) }
        maker = block.number(8, bytes: 2).flatMap(Self.letters)
        product = block.number(10, bytes: 2).map { UInt16(truncatingIfNeeded: $0) }
        serialNumber = block.number(12, bytes: 4)
        week = block.byte(16).map(Int.init).flatMap { (1...54).contains($0) ? $0 : nil }
        year = block.byte(17).flatMap { $0 == 0 ? nil : 1990 + Int($0) }
        let descriptors = block.descriptors
        name = Self.text(of: descriptors, tag: 0xFC)
        serialText = Self.text(of: descriptors, tag: 0xFF)
        texts = descriptors.compactMap { $0.tag == 0xFE ? BoundedText.trimmed($0.text) : nil }
        size = ScreenSize(
            width: block.byte(21), height: block.byte(22), timing: descriptors.lazy.compactMap(\.imageSize).first)
    }

    /// Three letters of five bits each, the first of them highest. The two bytes stand highest first.
    private static func letters(_ number: UInt32) -> String? {
        let packed = (number & 255) << 8 | number >> 8
        let codes = [packed >> 10, packed >> 5, packed].map { UInt8($0 & 31) }
        guard packed >> 15 == 0, codes.allSatisfy({ (1...26).contains($0) }) else { return nil }
        return String(decoding: codes.map { $0 + 64 }, as: UTF8.self)
    }

    /// Long texts go on in a second descriptor of the same kind.
    private static func text(of descriptors: [Descriptor], tag: UInt8) -> String? {
        BoundedText.trimmed(descriptors.filter { $0.tag == tag }.map(\.text).joined())
    }
}

/// 18 bytes with either a timing or a text.
struct Descriptor {
    private let bytes: [UInt8]

    init(bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

    /// What kind of text it is; `nil` for a timing.
    var tag: UInt8? { bytes[0] == 0 && bytes[1] == 0 ? bytes[3] : nil }

    /// Up to the line end or NUL; what is not ASCII becomes a blank.
    var text: String {
        let text = bytes[5...].prefix { $0 != 0x0A && $0 != 0 }
        return String(decoding: text.map { (0x20...0x7E).contains($0) ? $0 : 0x20 }, as: UTF8.self)
    }

    /// Width and height of a timing's image in millimetres.
    var imageSize: ImageSize? {
        guard tag == nil else { return nil }
        return ImageSize(
            width: Int(bytes[12]) | Int(bytes[14] >> 4) << 8, height: Int(bytes[13]) | Int(bytes[14] & 15) << 8)
    }
}

/// The image of a timing, in millimetres.
struct ImageSize: Equatable {
    let width: Int
    let height: Int
}
