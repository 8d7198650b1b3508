/// The name of an ARM core by the numbers that it states (`CPU implementer` and `CPU part` of `/proc/cpuinfo`).
///
/// Source: Linux, `arch/arm64/include/asm/cputype.h` and `arch/arm/include/asm/cputype.h`; util-linux, `lscpu-arm.c`.
struct ARMCore: Equatable {
    let maker: String
    /// The numbers themselves where the table does not have them.
    let name: String

    init(maker number: String, part: String) {
        maker = Self.makers[number] ?? number
        name = Self.cores["\(number) \(part)"] ?? part
    }

    private static let makers = table(
        """
        0x41 ARM
        0x42 Broadcom
        0x43 Cavium
        0x4e NVIDIA
        0x51 Qualcomm
        0x53 Samsung
        0x56 Marvell
        0x61 Apple
        0x69 Intel
        0xc0 Ampere
        """, words: 1)

    private static let cores = table(
        """
        0x41 0xb36 ARM1136
        0x41 0xb76 ARM1176
        0x41 0xc05 Cortex-A5
        0x41 0xc07 Cortex-A7
        0x41 0xc08 Cortex-A8
        0x41 0xc09 Cortex-A9
        0x41 0xc0d Cortex-A17
        0x41 0xc0e Cortex-A17
        0x41 0xc0f Cortex-A15
        0x41 0xd03 Cortex-A53
        0x41 0xd04 Cortex-A35
        0x41 0xd05 Cortex-A55
        0x41 0xd07 Cortex-A57
        0x41 0xd08 Cortex-A72
        0x41 0xd09 Cortex-A73
        0x41 0xd0a Cortex-A75
        0x41 0xd0b Cortex-A76
        0x41 0xd0c Neoverse-N1
        0x41 0xd0d Cortex-A77
        0x41 0xd40 Neoverse-V1
        0x41 0xd41 Cortex-A78
        0x41 0xd44 Cortex-X1
        0x41 0xd46 Cortex-A510
        0x41 0xd47 Cortex-A710
        0x41 0xd48 Cortex-X2
        0x41 0xd49 Neoverse-N2
        0x41 0xd4b Cortex-A78C
        0x41 0xd4c Cortex-X1C
        0x41 0xd4d Cortex-A715
        0x41 0xd4e Cortex-X3
        0x41 0xd4f Neoverse-V2
        0x41 0xd80 Cortex-A520
        0x41 0xd81 Cortex-A720
        0x41 0xd82 Cortex-X4
        0x41 0xd85 Cortex-X925
        0x41 0xd87 Cortex-A725
        0x4e 0x000 Denver
        0x4e 0x003 Denver 2
        0x4e 0x004 Carmel
        0x51 0x001 Oryon
        0x51 0x800 Kryo 2xx Gold
        0x51 0x801 Kryo 2xx Silver
        0x51 0x802 Kryo 3xx Gold
        0x51 0x803 Kryo 3xx Silver
        0x51 0x804 Kryo 4xx Gold
        0x51 0x805 Kryo 4xx Silver
        0x61 0x022 M1 Icestorm
        0x61 0x023 M1 Firestorm
        0x61 0x032 M2 Blizzard
        0x61 0x033 M2 Avalanche
        """, words: 2)

    /// Lines of a key of so many words, and a name.
    private static func table(_ text: String, words: Int) -> [String: String] {
        var table: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: words)
            table[parts.prefix(words).joined(separator: " ")] = parts.last.map(String.init)
        }
        return table
    }
}
