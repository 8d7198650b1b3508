import Glibc

/// Tells a person at a terminal how far a long piece of work is; silent for everybody else.
///
/// Ends, and disappears from the terminal, with its last use.
package struct Progress: ~Copyable {
    private let title: String
    private let total: Int?
    private let output: any Output
    private let now: @Sendable () -> Double
    private let startedAt: Double
    private var shownAt: Double?
    private var done = 0

    private static let secondsBetweenLines = 0.2
    /// An estimate from less than this jumps about.
    private static let secondsBeforeEstimate = 2.0

    /// - Parameters:
    ///   - title: what is being done, `importing`.
    ///   - total: how many there are to do; `nil` if unknown.
    ///   - output: shows it, if it can.
    ///   - now: seconds of a clock that never jumps.
    package init(
        _ title: String, total: Int?, output: any Output, now: @escaping @Sendable () -> Double = Self.monotonicSeconds
    ) {
        self.title = title
        self.total = total
        self.output = output
        self.now = now
        startedAt = now()
    }

    deinit {
        if shownAt != nil { output.showProgress(nil) }
    }

    /// Counts what has been done since the last call, and shows it at most five times a second.
    package mutating func advance(by count: Int = 1) {
        done += count
        guard output.showsProgress else { return }
        let time = now()
        if let shownAt, time - shownAt < Self.secondsBetweenLines { return }
        shownAt = time
        output.showProgress(Self.line(title: title, done: done, total: total, seconds: time - startedAt))
    }

    /// `importing  1,234 of 20,000 (6 %), about 40 s left`.
    static func line(title: String, done: Int, total: Int?, seconds: Double) -> String {
        guard let total, total > 0 else { return "\(title)  \(grouped(done))" }
        let percent = min(100, done * 100 / total)
        let known = "\(title)  \(grouped(done)) of \(grouped(total)) (\(percent) %)"
        guard seconds >= secondsBeforeEstimate, (1..<total).contains(done) else { return known }
        return "\(known), about \(duration(seconds * Double(total - done) / Double(done))) left"
    }

    private static func duration(_ seconds: Double) -> String {
        switch seconds {
        case ..<90: "\(max(1, Int(seconds.rounded()))) s"
        case ..<5400: "\(Int((seconds / 60).rounded())) min"
        default: "\(Int((seconds / 3600).rounded())) h"
        }
    }

    /// Thousands apart: `20,000`.
    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text.append(",") }
            text.append(digit.element)
        }
    }

    /// Seconds since the machine started.
    @Sendable package static func monotonicSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
