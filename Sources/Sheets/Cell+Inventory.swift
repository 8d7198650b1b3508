package import Inventory

extension Cell {
    package static func kind(_ kind: DeviceKind) -> Cell {
        .word(id: kind.rawValue, nl: kind.words.nl, en: kind.words.en)
    }

    /// Decimal gigabytes with one decimal, as disks are sold.
    package static func gigabytes(_ bytes: Int64) -> Cell {
        .decimal((bytes + 50_000_000) / 100_000_000, places: 1)
    }

    /// Binary gigabytes with one decimal, as memory is sold.
    package static func gibibytes(_ bytes: Int64) -> Cell {
        .decimal((bytes * 10 + 536_870_912) / 1_073_741_824, places: 1)
    }
}
