/// Serial numbers whose zeros in front a spreadsheet took.
///
/// A maker numbers the devices of one model in one way: where five or more serials are digits of one length and one is shorter, its zeros are
/// gone. Below eight digits it may be a number that has just grown.
enum LostZeros {
    /// - Parameter serials: Of devices of one model.
    /// - Returns: the places of those that are too short, and how long the others are; `nil` if all is well.
    static func shortened(_ serials: [String]) -> (places: [Int], length: Int)? {
        guard serials.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let length = serials.map(\.utf8.count).max(), length >= 8
        else { return nil }
        let places = serials.indices.filter { serials[$0].utf8.count < length }
        // Where zeros in front are still there, no spreadsheet was at it.
        let isUntouched = serials.contains { $0.hasPrefix("0") }
        guard !isUntouched, !places.isEmpty, serials.count - places.count >= 5 else { return nil }
        return (places, length)
    }
}
