import Inventory

/// Makes the base block of a display that never existed.
struct SampleEDID {
    var maker = "DEL"
    var product: UInt16 = 0xA0B8
    var serialNumber: UInt32 = 0
    var week: UInt8 = 13
    var year: UInt8 = 26
    var size: (UInt8, UInt8) = (52, 32)
    var timing: (Int, Int) = (518, 324)
    var texts: [(tag: UInt8, text: String)] = []
    var extensions: UInt8 = 0

    init(_ maker: String = "DEL", _ name: String? = "DELL U2415", size: (UInt8, UInt8) = (52, 32)) {
        self.maker = maker
        self.size = size
        if let name { texts.append((0xFC, name)) }
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = [0, 255, 255, 255, 255, 255, 255, 0]
        let letters = maker.utf8.reduce(0) { $0 << 5 | UInt16($1 - 64) }
        bytes += [UInt8(letters >> 8), UInt8(letters & 255), UInt8(product & 255), UInt8(product >> 8)]
        bytes += (0..<4).map { UInt8(truncatingIfNeeded: serialNumber >> ($0 * 8)) }
        bytes += [week, year, 1, 4, 0, size.0, size.1]
        bytes += Array(repeating: 1, count: 54 - bytes.count)
        let (width, height) = timing
        bytes += [1, 1] + Array(repeating: 0, count: 10)
        bytes += [UInt8(width & 255), UInt8(height & 255), UInt8((width >> 8) << 4 | height >> 8), 0, 0, 0]
        for text in texts.prefix(3) { bytes += Self.descriptor(text.tag, text.text) }
        bytes += Array(repeating: 0x10, count: 126 - bytes.count)
        bytes.append(extensions)
        return bytes + [0 &- bytes.reduce(0, &+)]
    }

    /// A descriptor of 18 bytes.
    static func descriptor(_ tag: UInt8, _ text: String) -> [UInt8] { [0, 0, 0, tag, 0] + padded(text) }

    /// An extension block with a right sum.
    static func block(_ bytes: [UInt8]) -> [UInt8] {
        let padded = bytes + Array(repeating: 0, count: 127 - bytes.count)
        return padded + [0 &- padded.reduce(0, &+)]
    }

    /// An extension block with a section of DisplayID, from parts of tag, revision and contents.
    static func displayID(_ version: UInt8, _ parts: [(tag: UInt8, revision: UInt8, bytes: [UInt8])]) -> [UInt8] {
        let body = parts.flatMap { [$0.tag, $0.revision, UInt8($0.bytes.count)] + $0.bytes }
        let section = [version, UInt8(body.count), 3, 0] + body
        return block([0x70] + section + [0 &- section.reduce(0, &+)])
    }

    /// The base block and these extensions.
    func bytes(with blocks: [UInt8]...) -> [UInt8] {
        var sample = self
        sample.extensions = UInt8(blocks.count)
        return sample.bytes + blocks.joined()
    }

    private static func padded(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8.prefix(13))
        return bytes.count == 13 ? bytes : bytes + [0x0A] + Array(repeating: 0x20, count: 12 - bytes.count)
    }

    /// The display at a connector.
    func at(_ name: String) -> DisplayConnector {
        var connector = DisplayConnector()
        connector.name = name
        connector.edid = Hex.text(of: bytes)
        return connector
    }
}
