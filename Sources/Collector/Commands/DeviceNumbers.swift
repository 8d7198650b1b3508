import Console

/// Devices on the command line: `12`, `12,13,20-25`.
struct DeviceNumbers: Sendable, Equatable {
    /// Rising, each once; at least one.
    let all: [Int64]

    /// More than the largest community has.
    private static let maximumCount = 50_000

    @Sendable static func parse(_ text: String) throws -> DeviceNumbers {
        var all: Set<Int64> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = try part.split(separator: "-", omittingEmptySubsequences: false).map {
                try CollectorParse.device(String($0))
            }
            guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last else {
                throw UsageError.sentence("\(part) is not a range of devices such as 20-25")
            }
            guard last - first < Int64(maximumCount), all.count + Int(last - first) < maximumCount else {
                throw UsageError.sentence("at most \(maximumCount) devices at once")
            }
            all.formUnion(first...last)
        }
        return DeviceNumbers(all: all.sorted())
    }

    /// `device 12`, `devices 12-13, 20`
    var text: String {
        "\(all.count == 1 ? "device" : "devices") \(ranges.joined(separator: ", "))"
    }

    /// As a command takes them: `12-13,20`
    var argument: String { ranges.joined(separator: ",") }

    private var ranges: [String] {
        var ranges: [ClosedRange<Int64>] = []
        for number in all {
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    }
}
