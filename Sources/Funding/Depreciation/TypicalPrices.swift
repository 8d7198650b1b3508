import Inventory

/// What a device of each kind costs, by those whose price is known: the median, which one dear device does not move.
struct TypicalPrices {
    private let medians: [DeviceKind: Cents]

    /// Devices that are gone count as well: what they cost is known.
    init(_ devices: [ReplacementFacts]) {
        let known = devices.compactMap { device in device.telling.map { (device.kind, $0) } }
        medians = Dictionary(grouping: known, by: \.0).compactMapValues { Self.median($0.map(\.1)) }
    }

    func price(of device: ReplacementFacts) -> Replacement.Price {
        if let own = device.telling { return .own(own) }
        return medians[device.kind].map(Replacement.Price.typical) ?? .unknown
    }

    /// Of an even number the middle of the two in the middle, half a cent up.
    private static func median(_ prices: [Cents]) -> Cents? {
        let sorted = prices.sorted()
        guard !sorted.isEmpty else { return nil }
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        return Cents(rawValue: (low.rawValue + high.rawValue + 1) / 2)
    }
}
