/// Random numbers from a seed (SplitMix64): the same seed plays the same years.
package struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Whether something happens that does so in this part of all cases, 0 to 1.
    mutating func happens(_ share: Double) -> Bool { Double(next() >> 11) < share * 0x1p53 }

    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

    mutating func one<Element>(of list: [Element]) -> Element? { list.randomElement(using: &self) }

    /// As many as are expected on average, which may be less than one.
    mutating func count(expected: Double) -> Int {
        let whole = Int(expected)
        return whole + (happens(expected - Double(whole)) ? 1 : 0)
    }
}
