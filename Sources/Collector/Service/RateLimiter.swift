import Synchronization

/// Lets each key do so much at once, and so much a second after that (a token bucket a key).
final class RateLimiter<Key: Hashable & Sendable>: Sendable {
    private struct Bucket {
        var level: Double
        var filledAt: Double
    }

    private let perSecond: Double
    private let burst: Double
    private let now: @Sendable () -> Double
    private let buckets = Mutex<[Key: Bucket]>([:])
    private static var longestWait: Double { 86_400 }
    /// Beyond this many keys the full buckets, which say nothing, are forgotten.
    private let maximumKeys: Int

    /// `now` gives the seconds of a clock that never jumps.
    init(perSecond: Double, burst: Double, maximumKeys: Int = 100_000, now: @escaping @Sendable () -> Double) {
        self.perSecond = perSecond
        self.burst = burst
        self.maximumKeys = maximumKeys
        self.now = now
    }

    /// Takes what the key wants to do, or answers the seconds until it may.
    func secondsToWait(_ key: Key, cost: Double = 1) -> Int? {
        let time = now()
        return buckets.withLock { buckets in
            var bucket = buckets[key] ?? Bucket(level: burst, filledAt: time)
            bucket.level = min(burst, bucket.level + (time - bucket.filledAt) * perSecond)
            bucket.filledAt = time
            let isEnough = bucket.level >= cost
            if isEnough { bucket.level -= cost }
            if buckets.count >= maximumKeys, buckets[key] == nil { forgetFull(&buckets, at: time) }
            buckets[key] = bucket
            // A rate of nothing would be a wait without end, which is no whole number.
            return isEnough ? nil : Int(min((cost - bucket.level) / perSecond, Self.longestWait).rounded(.up))
        }
    }

    private func forgetFull(_ buckets: inout [Key: Bucket], at time: Double) {
        buckets = buckets.filter { $0.value.level + (time - $0.value.filledAt) * perSecond < burst }
        // Only keys that are being throttled are left: forgetting them favours nobody for long.
        if buckets.count >= maximumKeys { buckets.removeAll() }
    }
}
