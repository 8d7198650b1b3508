import Inventory

/// What a device costs that takes the place of another: what people set for its kind, else what the old one cost, else what such devices
/// cost: the median of all whose price is known, which one dear device does not move.
struct ReplacementPrices {
    private let settings: KindSettings
    private let medians: [DeviceKind: Cents]

    /// Devices that are gone count as well: what they cost is known.
    init(_ devices: [ReplacementFacts], settings: KindSettings) {
        self.settings = settings
        let known = devices.compactMap { device in device.telling.map { (device.kind, $0) } }
        medians = Dictionary(grouping: known, by: \.0).compactMapValues { Self.median($0.map(\.1)) }
    }

    func price(of device: ReplacementFacts) -> Replacement.Price {
        let set = settings.number(for: device.kind, schoolBoard: device.schoolBoard)
        if let set = set.flatMap(Cents.init(rawValue:)) { return .set(set) }
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
