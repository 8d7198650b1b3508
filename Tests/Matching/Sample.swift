/// How long something took, again and again.
struct Sample {
    private let microseconds: [Int64]

    init(_ durations: [Duration]) {
        microseconds = durations.map { duration in
            let (seconds, attoseconds) = duration.components
            return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        }.sorted()
    }

    /// By nearest rank: so many in a hundred took no longer.
    func percentile(_ percent: Int) -> Int64 {
        guard !microseconds.isEmpty else { return 0 }
        let rank = (microseconds.count * percent + 99) / 100
        return microseconds[max(rank, 1) - 1]
    }
}
