extension SMBIOS {
    /// Type 0.
    package struct Firmware: Sendable, Equatable {
        package var maker: String?
        package var version: String?
        /// mm/dd/yyyy
        package var date: String?

        init(_ structure: SMBIOSStructure) {
            maker = structure.text(at: 0x04)
            version = structure.text(at: 0x05)
            date = structure.text(at: 0x08)
        }
    }

    /// Type 1.
    package struct Product: Sendable, Equatable {
        package var maker: String?
        package var name: String?
        package var version: String?
        package var serial: String?
        /// In lower case, with dashes; absent where all bytes are 0 or 255.
        package var uuid: String?
        package var sku: String?
        package var family: String?

        init(_ structure: SMBIOSStructure, _ version: SMBIOSVersion?) {
            maker = structure.text(at: 0x04)
            name = structure.text(at: 0x05)
            self.version = structure.text(at: 0x06)
            serial = structure.text(at: 0x07)
            uuid = structure.bytes(at: 0x08, count: 16).flatMap { Self.text(ofUUID: Array($0), version) }
            sku = structure.text(at: 0x19)
            family = structure.text(at: 0x1A)
        }

        /// Since 2.6 the first three numbers have their lowest byte first (DSP0134 §7.2.1).
        private static func text(ofUUID bytes: [UInt8], _ version: SMBIOSVersion?) -> String? {
            guard Set(bytes) != [0], Set(bytes) != [0xFF] else { return nil }
            let isOld = version.map { ($0.major, $0.minor) < (2, 6) } ?? false
            let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].enumerated().map { number, range in
                Hex.text(of: number < 3 && !isOld ? bytes[range].reversed() : Array(bytes[range]))
            }
            return parts.joined(separator: "-")
        }
    }

    /// Type 2; machines with modules have several.
    package struct Baseboard: Sendable, Equatable {
        package var maker: String?
        package var product: String?
        package var version: String?
        package var serial: String?
        package var assetTag: String?

        init(_ structure: SMBIOSStructure) {
            maker = structure.text(at: 0x04)
            product = structure.text(at: 0x05)
            version = structure.text(at: 0x06)
            serial = structure.text(at: 0x07)
            assetTag = structure.text(at: 0x08)
        }
    }

    /// Type 3; a machine in its dock, or a tablet on its keyboard, has several.
    package struct Enclosure: Sendable, Equatable {
        package var maker: String?
        /// 1 to 127, of which 1 to 36 have names (DSP0134 §7.4.1).
        package var code: UInt8?
        package var version: String?
        package var serial: String?
        package var assetTag: String?
        package var sku: String?

        init(_ structure: SMBIOSStructure) {
            maker = structure.text(at: 0x04)
            code = structure.byte(at: 0x05).map { $0 & 0x7F }.flatMap { $0 == 0 ? nil : $0 }  // bit 7: has a lock
            version = structure.text(at: 0x06)
            serial = structure.text(at: 0x07)
            assetTag = structure.text(at: 0x08)
            sku = Self.offsetOfSKU(structure).flatMap { structure.text(at: $0) }
        }

        /// Behind a list of contained elements: its count is at 0x13, the length of each at 0x14.
        private static func offsetOfSKU(_ structure: SMBIOSStructure) -> Int? {
            guard let count = structure.byte(at: 0x13), let length = structure.byte(at: 0x14) else { return nil }
            return 0x15 + Int(count) * Int(length)
        }
    }
}
