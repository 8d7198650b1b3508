/// The working memory.
package struct Memory: Record, Equatable {
    package var totalInBytes: Int64?
    package var slots: Int64?
    package var maximumInBytes: Int64?
    package var modules: [MemoryModule] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        .integer("totalInBytes", \.totalInBytes, "memory that the kernel can use, less than what is installed"),
        .integer("slots", \.slots, "sockets for memory modules"),
        .integer("maximumInBytes", \.maximumInBytes, "what the baseboard can take, as the firmware says"),
        .list("modules", \.modules, "modules in their sockets"),
    ]
}

/// One memory module: SMBIOS type 17, as udev keeps it (`MEMORY_DEVICE_*`, needs no root) or from the firmware's table.
package struct MemoryModule: Record, Equatable {
    package var slot: String?
    package var sizeInBytes: Int64?
    package var type: String?
    package var formFactor: String?
    package var speedInMegatransfers: Int64?
    package var configuredSpeedInMegatransfers: Int64?
    package var ranks: Int64?
    package var hasErrorCorrection: Bool?
    package var maker: String?
    package var part: String?
    package var serial: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text("slot", \.slot, "socket as printed on the baseboard"),
        .integer("sizeInBytes", \.sizeInBytes, "size"),
        .text("type", \.type, "DDR3, DDR4, LPDDR5 ..."),
        .text("formFactor", \.formFactor, "DIMM, SODIMM ..."),
        .integer("speedInMegatransfers", \.speedInMegatransfers, "speed in millions of transfers a second"),
        .integer(
            "configuredSpeedInMegatransfers", \.configuredSpeedInMegatransfers, "speed at which the machine runs it"),
        .integer("ranks", \.ranks, "groups of chips that are addressed together"),
        .flag("hasErrorCorrection", \.hasErrorCorrection, "whether it has bits for error correction"),
        .text("maker", \.maker, "maker"),
        .text("part", \.part, "part number"),
        .identifier("serial", \.serial, "serial number"),
    ]
}
