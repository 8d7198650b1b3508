extension SMBIOS {
    /// A socket for a processor, and what is in it (type 4).
    package struct Processor: Sendable, Equatable {
        private static let centralProcessor: UInt8 = 3

        /// Its name on the baseboard.
        package var socket: String?
        package var maker: String?
        /// What most makers name the version: `Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz`.
        package var name: String?
        package var isPopulated: Bool
        /// False for those of graphics and the like.
        package var isCentral: Bool
        package var cores: Int?
        package var threads: Int?

        init(_ structure: SMBIOSStructure) {
            socket = structure.text(at: 0x04)
            maker = structure.text(at: 0x07)
            name = structure.text(at: 0x10)
            isPopulated = structure.byte(at: 0x18).map { $0 & 0x40 != 0 } ?? true
            isCentral = structure.byte(at: 0x05).map { $0 == Self.centralProcessor } ?? true
            cores = Self.count(in: structure, at: 0x23, wide: 0x2A)
            threads = Self.count(in: structure, at: 0x25, wide: 0x2E)
        }

        /// A byte, with 255 for what needs the word at another place; 0 is unknown.
        private static func count(in structure: SMBIOSStructure, at offset: Int, wide: Int) -> Int? {
            let narrow = structure.byte(at: offset)
            let count = narrow == 0xFF ? structure.word(at: wide).map(Int.init) ?? 0xFF : narrow.map(Int.init)
            return count.flatMap { $0 == 0 || $0 == 0xFFFF ? nil : $0 }
        }
    }
}
