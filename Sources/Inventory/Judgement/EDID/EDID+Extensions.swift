extension EDID {
    /// What a block is for, from its first byte. Timings, block maps (which only list these bytes) and the rest tell
    /// neither names nor sizes.
    private enum ExtensionTag: UInt8 {
        case cta = 0x02
        case displayID = 0x70
    }

    mutating func cutExtensions(of bytes: [UInt8]) {
        let end = Self.blockSize * (1 + Self.announcedExtensions(in: bytes))
        if bytes.count >= Self.blockSize, bytes.count < end { faults.append(.missingExtensions) }
        let starts = stride(from: Self.blockSize, through: min(bytes.count, end) - Self.blockSize, by: Self.blockSize)
        extensions = starts.map { Array(bytes[$0..<$0 + Self.blockSize]) }
        let header = bytes.prefix(8)
        if bytes.dropFirst(end).starts(with: header) || extensions.contains(where: { $0.starts(with: header) }) {
            faults.append(.repeated)
        } else if bytes.count > end {
            faults.append(.oversized)
        }
    }

    /// The number in the base block, or a larger one at the beginning of the first CTA-861 block: displays announce
    /// one block to old computers and the true number to those that know HDMI 2.1 (its §10.3.6, HF-EEODB).
    private static func announcedExtensions(in bytes: [UInt8]) -> Int {
        guard bytes.count >= blockSize else { return 0 }
        let announced = Int(bytes[126])
        let overriding: [UInt8] = [0xE2, 0x78]  // an extended data block of two bytes, of this kind
        guard announced > 0, bytes.count >= 2 * blockSize, bytes[128] == ExtensionTag.cta.rawValue,
            bytes[132..<134].elementsEqual(overriding)
        else { return announced }
        return max(announced, Int(bytes[134]))
    }

    mutating func readExtension(_ block: [UInt8]) {
        guard block.reduce(0, &+) == 0 else {
            if !faults.contains(.wrongExtensionChecksum) { faults.append(.wrongExtensionChecksum) }
            return
        }
        switch ExtensionTag(rawValue: block[0]) {
        case .cta: readCTA(block)
        case .displayID: readDisplayID(block)
        case nil: break
        }
    }

    /// Descriptors stand behind the data blocks, from the offset in the third byte (CTA-861-I §7.3).
    private mutating func readCTA(_ block: [UInt8]) {
        let start = Int(block[2])
        guard start >= 4 else { return }
        fill(from: Descriptor.all(in: block, from: start, to: Self.blockSize - 1))
    }
}
