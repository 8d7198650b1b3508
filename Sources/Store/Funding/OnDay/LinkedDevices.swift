import Assets
import SQLite

/// The devices of each invoice line, as they are known on a day; what was merged is the device that it is now.
struct LinkedDevices {
    /// One line after another, in the order of their numbers.
    private var devices: [Int64] = []
    private var places: [Int64: Range<Int>] = [:]

    fileprivate init(_ links: [Link]) {
        devices.reserveCapacity(links.count)
        var last: Link?
        for link in links.sorted() where link != last {
            let start = link.line == last?.line ? places[link.line]?.lowerBound : nil
            devices.append(link.device)
            places[link.line] = (start ?? devices.count - 1)..<devices.count
            last = link
        }
    }

    /// In the order of their numbers.
    subscript(line: Int64) -> ArraySlice<Int64> { devices[places[line] ?? 0..<0] }

    /// Those of several lines.
    var ofSeveralLines: Set<Int64> {
        var (known, several): (Set<Int64>, Set<Int64>) = ([], [])
        for device in devices where !known.insert(device).inserted { several.insert(device) }
        return several
    }

    fileprivate struct Link: Comparable {
        let line: Int64
        let device: Int64

        init(_ row: Row) { (line, device) = (row.integer(0), row.integer(1)) }

        static func < (one: Link, other: Link) -> Bool { (one.line, one.device) < (other.line, other.device) }
    }
}

extension Connection {
    /// Several questions of one moment ask for them. Put in order and freed of doubles here, which SQLite would do row by row in a tree.
    func linkedDevices(on day: Day) throws -> LinkedDevices {
        try once(["linked devices", day.iso]) {
            let byWord = try rows(Self.devicesByWord, day.iso) { LinkedDevices.Link($0) }
            return LinkedDevices(byWord + (try rows(Self.devicesBySerial, day.iso) { LinkedDevices.Link($0) }))
        }
    }
}
