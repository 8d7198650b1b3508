import Inventory

/// The firmware's own table, which only root may read: what udev keeps of it needs no root and comes first.
enum FirmwareTable {
    /// Twice what a table of 32-bit firmware can have. Real ones have 3 to 20 KB.
    private static let maximumBytes = 131_072

    static func read(_ files: HostFiles) throws -> SMBIOS? {
        let bytes = try files.bytes("/sys/firmware/dmi/tables/DMI", limit: maximumBytes) ?? []
        return bytes.isEmpty ? nil : SMBIOS(bytes)
    }
}
