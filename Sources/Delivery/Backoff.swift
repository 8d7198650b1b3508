/// How long to wait before the next try: a random part of a span that doubles, so that a school's machines spread out.
struct Backoff {
    static let firstInSeconds: Double = 30
    static let longestInSeconds: Double = 6 * 3_600
    private var tries = 0

    /// `random` is from 0 to 1; `asked` are the seconds that the collector asked for, which count as the least to wait.
    mutating func nextInSeconds(random: Double, asked: Int?) -> Double {
        let span = min(Self.longestInSeconds, Self.firstInSeconds * Double(1 << min(tries, 20)))
        tries += 1
        let least = asked.map { min(max(Double($0), 30), Self.longestInSeconds) } ?? 0
        return max(span * random, least)
    }
}
