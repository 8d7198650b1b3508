extension SMBIOS {
    /// Sockets that belong together (type 16).
    package struct MemoryArray: Sendable, Equatable {
        private static let systemMemory: UInt8 = 3

        let handle: UInt64?
        /// Whether programs run in it: not the memory of graphics, of the firmware or of caches.
        package var isWorkingMemory: Bool
        package var slots: Int?
        package var maximumInBytes: Int64?

        init(_ structure: SMBIOSStructure) {
            handle = structure.handle
            isWorkingMemory = structure.byte(at: 0x05).map { $0 == Self.systemMemory } ?? true
            slots = structure.word(at: 0x0D).map(Int.init)
            maximumInBytes = Self.maximumInBytes(structure)
        }

        /// In KiB; 2^31 of them stand for a number of bytes at another place.
        private static func maximumInBytes(_ structure: SMBIOSStructure) -> Int64? {
            guard let kibibytes = structure.number(at: 0x07, count: 4), kibibytes > 0 else { return nil }
            guard kibibytes == 0x8000_0000 else { return Int64(kibibytes) * 1024 }
            return structure.number(at: 0x0F, count: 8).flatMap { Int64(exactly: $0) }.flatMap { $0 > 0 ? $0 : nil }
        }
    }

    /// One socket, or memory that is soldered on, and the module in it (type 17).
    package struct MemoryDevice: Sendable, Equatable {
        let array: UInt64?
        /// The socket as printed on the baseboard.
        package var slot: String?
        package var bank: String?
        /// Absent for an empty socket and where the firmware does not know.
        package var sizeInBytes: Int64?
        package var type: String?
        package var formFactor: String?
        /// Millions of transfers a second that the module is made for, and that it is run at.
        package var speedInMegatransfers: Int64?
        package var configuredSpeedInMegatransfers: Int64?
        package var maker: String?
        package var part: String?
        package var serial: String?
        package var assetTag: String?
        /// Groups of chips that are addressed together.
        package var ranks: Int64?
        /// Whether it has bits beyond those of the words; absent where a width is unknown.
        package var hasErrorCorrection: Bool?

        init(_ structure: SMBIOSStructure) {
            array = structure.number(at: 0x04, count: 2)
            slot = structure.text(at: 0x10)
            bank = structure.text(at: 0x11)
            sizeInBytes = Self.sizeInBytes(structure)
            type = Self.name(Self.types, structure.byte(at: 0x12))
            formFactor = Self.name(Self.formFactors, structure.byte(at: 0x0E))
            speedInMegatransfers = Self.speed(structure, at: 0x15, wide: 0x54)
            configuredSpeedInMegatransfers = Self.speed(structure, at: 0x20, wide: 0x58)
            maker = structure.text(at: 0x17)
            part = structure.text(at: 0x1A)
            serial = structure.text(at: 0x18)
            assetTag = structure.text(at: 0x19)
            ranks = structure.byte(at: 0x1B).map { Int64($0 & 0x0F) }.flatMap { $0 == 0 ? nil : $0 }
            hasErrorCorrection = Self.hasErrorCorrection(
                total: structure.word(at: 0x08), words: structure.word(at: 0x0A))
        }

        /// In MiB, or in KiB if bit 15 is set; 0x7FFF stands for a number of MiB at another place.
        private static func sizeInBytes(_ structure: SMBIOSStructure) -> Int64? {
            switch structure.word(at: 0x0C) {
            case nil, 0, 0x8000, 0xFFFF: nil
            case 0x7FFF:
                structure.number(at: 0x1C, count: 4).map { Int64($0 & 0x7FFF_FFFF) << 20 }.flatMap { $0 > 0 ? $0 : nil }
            case .some(let size): Int64(size & 0x7FFF) << (size & 0x8000 == 0 ? 20 : 10)
            }
        }

        /// A word, with 0xFFFF for what needs the four bytes at another place; 0 is unknown.
        private static func speed(_ structure: SMBIOSStructure, at offset: Int, wide: Int) -> Int64? {
            switch structure.word(at: offset) {
            case nil, 0: nil
            case 0xFFFF:
                structure.number(at: wide, count: 4).map { Int64($0 & 0x7FFF_FFFF) }.flatMap { $0 > 0 ? $0 : nil }
            case .some(let speed): Int64(speed)
            }
        }

        static func hasErrorCorrection(total: UInt16?, words: UInt16?) -> Bool? {
            guard let total, let words, total != 0xFFFF, words != 0xFFFF, total > 0, words > 0 else { return nil }
            return total > words
        }
    }

    /// The sockets for modules of working memory.
    package var memorySlots: [MemoryDevice] {
        memoryDevices.filter { device in
            memoryArrays.first { $0.handle == device.array && device.array != nil }?.isWorkingMemory ?? true
        }
    }
}
