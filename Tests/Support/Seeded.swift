import Foundation

/// Random numbers for property tests; `INKAART_SEED` runs a failure again (SplitMix64).
package struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    /// Prints the seed with the name of the test.
    package init(_ test: String = #function) {
        state = ProcessInfo.processInfo.environment["INKAART_SEED"].flatMap { UInt64($0) } ?? .random(in: 0...(.max))
        print("\(test): INKAART_SEED=\(state)")
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
