/// What a machine that enrols is to the store.
enum Arrival: String, CaseIterable, Sendable {
    /// Nothing of it is known. These come first, so that an asset has the number of its machine.
    case new
    /// It is an asset, and was installed anew.
    case known
    /// The same, and another asset shows one of its values.
    case shared

    /// After all that `matching.sql` tells, and a day apart: a machine may come as known and then as shared, but not at once.
    var time: Int64 {
        switch self {
        case .new: 1_800_000_000
        case .known: 1_800_086_400
        case .shared: 1_800_172_800
        }
    }

    private static let machinesAtMost = 200
    /// Each asset with a number that this divides shows one value of the asset before it, as in `matching.sql`.
    private static let assetsToAPair = 83

    /// The numbers of machines, spread over the store: each is that of the asset which the machine is, or becomes.
    func numbers(among assets: Int) -> [Int] {
        switch self {
        case .new: (1...Self.machinesAtMost).map { assets + $0 }
        case .known: Self.spread(over: assets)
        case .shared: Self.spread(over: assets / Self.assetsToAPair).map { $0 * Self.assetsToAPair - 1 }
        }
    }

    /// Up to so many numbers from 1 to the last.
    private static func spread(over last: Int) -> [Int] {
        let count = min(last, machinesAtMost)
        return (0..<count).map { 1 + $0 * last / count }
    }
}
