import Foundation

/// Random numbers that repeat: `INKAART_SEED=… swift test` runs a failure again (SplitMix64).
struct Seeded: RandomNumberGenerator, CustomStringConvertible {
    let seed: UInt64
    private var state: UInt64

    /// - Parameter test: Printed with the seed.
    init(_ test: String = #function) {
        seed = ProcessInfo.processInfo.environment["INKAART_SEED"].flatMap { UInt64($0) } ?? .random(in: 0...(.max))
        state = seed
        print("\(test): \(self)")
    }

    var description: String { "INKAART_SEED=\(seed)" }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
