package import Inventory

extension Cell {
    package static func kind(_ kind: DeviceKind) -> Cell {
        .word(id: kind.rawValue, nl: kind.words.nl, en: kind.words.en)
    }

    package static func confidence(_ confidence: Confidence) -> Cell {
        .word(id: confidence.rawValue, nl: confidence.words.nl, en: confidence.words.en)
    }

    /// Decimal gigabytes with one decimal, as disks are sold.
    package static func gigabytes(_ bytes: Int64) -> Cell {
        tenths(of: bytes, unit: 1_000_000_000)
    }

    /// Binary gigabytes with one decimal, as memory is sold.
    package static func gibibytes(_ bytes: Int64) -> Cell {
        tenths(of: bytes, unit: 1 << 30)
    }

    /// Rounded; the rest apart, so that no number of bytes is too large.
    private static func tenths(of bytes: Int64, unit: Int64) -> Cell {
        let (whole, rest) = bytes.quotientAndRemainder(dividingBy: unit)
        return .decimal(whole * 10 + (rest * 10 + unit / 2) / unit, places: 1)
    }
}
