extension EDID {
    /// The parts of a DisplayID section that tell what the base block may leave out, by their first byte.
    ///
    /// Source: VESA DisplayID 1.3 chapter 4 and DisplayID 2.0 chapter 4.
    private enum DisplayIDTag: UInt8 {
        case product = 0x00
        case parameters = 0x01
        case serialText = 0x0A
        case freeText = 0x0B
        case product2 = 0x20
        case parameters2 = 0x21
    }

    /// A section stands between the tag and the sum of the block: version, length, use, number of further sections,
    /// and then parts of three bytes (tag, revision, length) and their contents.
    mutating func readDisplayID(_ block: [UInt8]) {
        var rest = block[5..<min(5 + Int(block[2]), Self.blockSize - 1)]
        while rest.count >= 3 {
            let (tag, revision) = (rest[rest.startIndex], rest[rest.startIndex + 1])
            let length = Int(rest[rest.startIndex + 2])
            rest = rest.dropFirst(3)
            guard length <= rest.count, tag != 0 || length != 0 else { return }
            if let tag = DisplayIDTag(rawValue: tag) { read(tag, revision: revision, Array(rest.prefix(length))) }
            rest = rest.dropFirst(length)
        }
    }

    private mutating func read(_ tag: DisplayIDTag, revision: UInt8, _ bytes: [UInt8]) {
        switch tag {
        case .product:
            maker = maker ?? Self.pnpID(bytes.prefix(3))
            readProduct(bytes)
        // Names its maker by a number of the IEEE instead of letters.
        case .product2: readProduct(bytes)
        case .serialText: serialText = serialText ?? BoundedText.trimmed(DisplayText.name(bytes[...]))
        case .freeText: texts += [BoundedText.trimmed(DisplayText.words(bytes[...]))].compactMap { $0 }
        case .parameters: readSize(bytes, unitsInMillimetre: 10)
        case .parameters2: readSize(bytes, unitsInMillimetre: revision & 0x80 == 0 ? 10 : 1)
        }
    }

    /// Maker (3 bytes), product (2), serial number (4), week, year since 2000, length of the name, name.
    private mutating func readProduct(_ bytes: [UInt8]) {
        guard bytes.count >= 12 else { return }
        if product == nil || product == 0 { product = UInt16(bytes[3]) | UInt16(bytes[4]) << 8 }
        let number = bytes[5..<9].reversed().reduce(0) { $0 << 8 | UInt32($1) }
        if number != 0, serialNumber.map(Self.isFiller) ?? true { serialNumber = number }
        if year == nil { readDate(week: bytes[9], year: bytes[10], since: 2000) }
        name = name ?? BoundedText.trimmed(DisplayText.name(bytes[12...].prefix(Int(bytes[11]))))
    }

    private mutating func readSize(_ bytes: [UInt8], unitsInMillimetre units: Int) {
        guard size == nil, bytes.count >= 4 else { return }
        let width = Int(bytes[0]) | Int(bytes[1]) << 8
        let height = Int(bytes[2]) | Int(bytes[3]) << 8
        size = ScreenSize(tenthsOfMillimetre: ImageSize(width: width * 10 / units, height: height * 10 / units))
    }

    private static func pnpID(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.count == 3, bytes.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
