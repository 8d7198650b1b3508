/// The table in which firmware describes the machine, as far as an inventory needs it: types 0 to 4, 11, 16 and 17.
///
/// Broken tables give what can be read before they break. Texts are bounded; fillers are kept, zeros and the codes for
/// "unknown" are absent. Source: DMTF DSP0134 3.7.
package struct SMBIOS: Sendable, Equatable {
    package var version: SMBIOSVersion?
    package var firmware: Firmware?
    package var product: Product?
    package var baseboards: [Baseboard] = []
    package var enclosures: [Enclosure] = []
    package var processors: [Processor] = []
    /// Free texts of the maker, in their order (type 11).
    package var oemStrings: [String] = []
    package var memoryArrays: [MemoryArray] = []
    package var memoryDevices: [MemoryDevice] = []

    /// - Parameter bytes: The table alone (`/sys/firmware/dmi/tables/DMI`), or a dump that begins with an entry point.
    package init(_ bytes: [UInt8]) {
        let entryPoint = SMBIOSEntryPoint(bytes)
        version = entryPoint?.version
        var table = bytes[(entryPoint?.table ?? bytes.indices)]
        while let structure = SMBIOSStructure(takenFrom: &table), structure.type != SMBIOSStructure.endOfTable {
            read(structure)
        }
    }

    private mutating func read(_ structure: SMBIOSStructure) {
        switch structure.type {
        case 0: firmware = firmware ?? Firmware(structure)
        case 1: product = product ?? Product(structure, version)
        case 2: baseboards.append(Baseboard(structure))
        case 3: enclosures.append(Enclosure(structure))
        case 4: processors.append(Processor(structure))
        case 11: oemStrings += structure.allTexts
        case 16: memoryArrays.append(MemoryArray(structure))
        case 17: memoryDevices.append(MemoryDevice(structure))
        default: return
        }
    }
}
