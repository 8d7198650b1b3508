/// Version of the specification that the firmware follows.
package struct SMBIOSVersion: Sendable, Equatable {
    package let major: UInt8
    package let minor: UInt8

    package init(major: UInt8, minor: UInt8) {
        self.major = major
        self.minor = minor
    }
}

/// Where the table lies in a dump (DSP0134 §5.2): `_SM_` of 32-bit firmware, `_SM3_` of 64-bit firmware.
///
/// Checksums are not asked: all that is believed here is a place, and a wrong one leads to no structures.
struct SMBIOSEntryPoint {
    let version: SMBIOSVersion
    let table: Range<Int>

    /// `nil` if the bytes begin with no entry point.
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: "_SM3_".utf8), bytes.count >= 24 {
            version = SMBIOSVersion(major: bytes[7], minor: bytes[8])
            table = Self.table(of: bytes, at: bytes.number(at: 16, count: 8), count: bytes.number(at: 12, count: 4))
        } else if bytes.starts(with: "_SM_".utf8), bytes.count >= 31 {
            version = SMBIOSVersion(major: bytes[6], minor: bytes[7])
            table = Self.table(of: bytes, at: bytes.number(at: 24, count: 4), count: bytes.number(at: 22, count: 2))
        } else {
            return nil
        }
    }

    /// A dump says where in it the table begins; what says an address of memory has it behind the entry point.
    private static func table(of bytes: [UInt8], at address: UInt64?, count: UInt64?) -> Range<Int> {
        let room = UInt64(bytes.count)
        let start = address.flatMap { $0 >= 24 && $0 < room ? $0 : nil } ?? min(32, room)
        let stated = count.flatMap { $0 > 0 ? $0 : nil } ?? room
        return Int(start)..<Int(start + min(stated, room - start))
    }
}

extension Collection<UInt8> where Index == Int {
    /// The number in up to eight bytes, lowest first, this far from the start; `nil` if they are not all there.
    func number(at offset: Int, count width: Int) -> UInt64? {
        guard offset >= 0, width <= 8, offset + width <= count else { return nil }
        let start = startIndex + offset
        return self[start..<(start + width)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
