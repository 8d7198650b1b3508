extension SMBIOS.MemoryDevice {
    /// Names by number from 1, as udev writes them, so that one module reads the same with and without root
    /// (DSP0134 §7.18.1 and §7.18.2; systemd, `dmi_memory_id`). Other, unknown and reserved have none.
    private static func list(_ names: String) -> [String] {
        names.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }

    static let formFactors = list(
        "||SIMM|SIP|Chip|DIP|ZIP|Proprietary Card|DIMM|TSOP|Row Of Chips|RIMM|SODIMM|SRIMM|FB-DIMM|Die|CAMM")

    static let types = list(
        """
        ||DRAM|EDRAM|VRAM|SRAM|RAM|ROM|Flash|EEPROM|FEPROM|EPROM|CDRAM|3DRAM|SDRAM|SGRAM|RDRAM|DDR|DDR2|DDR2 FB-DIMM||||\
        DDR3|FBD2|DDR4|LPDDR|LPDDR2|LPDDR3|LPDDR4|Logical non-volatile device|HBM|HBM2|DDR5|LPDDR5|HBM3
        """)

    static func name(_ names: [String], _ number: UInt8?) -> String? {
        guard let number, number > 0, number <= names.count else { return nil }
        let name = names[Int(number) - 1]
        return name.isEmpty ? nil : name
    }
}
