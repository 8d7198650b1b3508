/// The time in which something was so, in UTC seconds.
struct Period: Sendable, Equatable {
    let since: Int64
    /// The first moment at which it was so no more; the end of time if it is so now.
    let until: Int64

    init(_ since: Int64, _ until: Int64?) {
        self.since = since
        self.until = until ?? .max
    }

    func covers(_ moment: Int64) -> Bool { since <= moment && moment < until }

    static let always = Period(.min, nil)
}

extension Int64 {
    /// A moment after all that is stored: what ends with it has not ended yet.
    static let now = max - 1
}
