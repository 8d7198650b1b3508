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
        var descriptors: [Descriptor] { Descriptor.all(in: bytes, from: 54, to: 126) }
    }

    mutating func read(_ block: BaseBlock) {
        if !block.isComplete { faults.append(.truncated) } else if !block.hasChecksum { faults.append(.wrongChecksum) }
        maker = block.number(8, bytes: 2).flatMap(Self.letters)
        product = block.number(10, bytes: 2).map { UInt16(truncatingIfNeeded: $0) }
        serialNumber = block.number(12, bytes: 4)
        if let week = block.byte(16), let year = block.byte(17) { readDate(week: week, year: year, since: 1990) }
        if let version = block.byte(18), let minor = block.byte(19) { revision = "\(version).\(minor)" }
        let descriptors = block.descriptors
        fill(from: descriptors)
        size = ScreenSize(
            width: block.byte(21), height: block.byte(22), timing: descriptors.lazy.compactMap(\.imageSize).first)
    }

    /// Week 255 marks the year of a model (E-EDID 1.4 §3.4.4). Year 0 and 255 are what nobody wrote.
    mutating func readDate(week number: UInt8, year: UInt8, since first: Int) {
        self.week = (1...54).contains(number) ? Int(number) : nil
        self.year = year == 0 || year == 255 ? nil : first + Int(year)
        isModelYear = number == 255
    }

    /// Takes the texts that are not yet known. Long ones go on in a second descriptor of the same kind.
    mutating func fill(from descriptors: [Descriptor]) {
        let text = { (tag: UInt8) in BoundedText.trimmed(descriptors.filter { $0.tag == tag }.map(\.text).joined()) }
        name = name ?? text(Descriptor.nameTag)
        serialText = serialText ?? text(Descriptor.serialTag)
        texts += descriptors.compactMap { $0.tag == Descriptor.textTag ? BoundedText.trimmed($0.freeText) : nil }
    }

    /// Three letters of five bits each, the first of them highest, below a bit without meaning. The two bytes stand
    /// highest first.
    private static func letters(_ number: UInt32) -> String? {
        let packed = (number & 255) << 8 | number >> 8
        let codes = [packed >> 10, packed >> 5, packed].map { UInt8($0 & 31) }
        guard codes.allSatisfy({ (1...26).contains($0) }) else { return nil }
        return String(decoding: codes.map { $0 + 64 }, as: UTF8.self)
    }
}
