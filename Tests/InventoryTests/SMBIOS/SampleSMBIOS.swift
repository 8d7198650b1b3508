@testable import Inventory

/// Tables made by hand, structure by structure.
enum SampleSMBIOS {
    /// One structure: its fields behind the header as offset and bytes, which are zero where none is given, and its texts.
    static func structure(
        _ type: UInt8, handle: UInt8 = 0, length: Int, _ fields: [Int: [UInt8]] = [:], texts: [String] = []
    ) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: length)
        bytes.replaceSubrange(0..<4, with: [type, UInt8(length), handle, 0])
        for (offset, field) in fields { bytes.replaceSubrange(offset..<(offset + field.count), with: field) }
        for text in texts { bytes += Array(text.utf8) + [0] }
        return bytes + (texts.isEmpty ? [0, 0] : [0])
    }

    static let end = structure(127, length: 4)

    /// A module of 8 GiB in the array with handle 9.
    static func module(_ fields: [Int: [UInt8]] = [:], length: Int = 0x5C) -> [UInt8] {
        let usual: [Int: [UInt8]] = [
            0x04: [9, 0], 0x08: [72, 0], 0x0A: [64, 0], 0x0C: [0, 0x20], 0x0E: [0x0D], 0x10: [1], 0x11: [2],
            0x12: [0x1A], 0x15: [0x60, 0x09], 0x17: [3], 0x18: [4], 0x19: [0], 0x1A: [5],
        ]
        return structure(
            17, length: length, usual.merging(fields) { _, given in given },
            texts: ["ChannelA-DIMM0", "BANK 0", "Samsung", "0000", "M471A1K43CB1-CTD  "])
    }

    static func array(use: UInt8) -> [UInt8] {
        structure(16, handle: 9, length: 0x17, [0x05: [use], 0x07: [0, 0, 0, 2], 0x0D: [2, 0]])
    }
}
