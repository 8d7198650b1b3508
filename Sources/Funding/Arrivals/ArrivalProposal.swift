package import Assets
package import Inventory

/// Devices that may have come with a line, all for sure or all perhaps.
package struct ArrivalProposal: Sendable, Equatable {
    package struct Arrival: Sendable, Equatable {
        package let device: NewDevice
        package let reason: ArrivalReason
    }

    package let line: OpenLine
    package let isCertain: Bool
    /// By number of the device; never more than the line has room for, and at least one.
    package let arrivals: [Arrival]
    /// How many others fit it as well, for which neither it nor another line has room.
    package let surplus: Int

    package var schools: [SchoolNumber] { Set(arrivals.map(\.device.school)).sorted { $0.text < $1.text } }
    /// Each once, the strongest first.
    package var reasons: [ArrivalReason] { ArrivalReason.allCases.filter { arrivals.map(\.reason).contains($0) } }
    package var firstSeenOn: Day? { arrivals.map(\.device.firstSeenOn).min() }
    package var lastSeenOn: Day? { arrivals.map(\.device.firstSeenOn).max() }
}

extension ArrivalProposal {
    /// What arrived, whatever the order in which lines and devices are given.
    ///
    /// Each device is of one line at most: that for which the strongest reason speaks, of these that whose invoice is nearest to its first
    /// sight, of these the first. A line takes the nearest first, and no more than it has room for; who finds no place there goes to the next.
    /// - Returns: by line, what is sure before what is possible.
    package static func all(lines: [OpenLine], devices: [NewDevice]) -> [ArrivalProposal] {
        let open = lines.filter { $0.room > 0 }.sorted { $0.line < $1.line }
        let devices = devices.sorted { $0.number < $1.number }
        let fits = ArrivalFit.all(open, devices)
        var room = open.map(\.room)
        var isTaken = devices.map { _ in false }
        var arrivals: [ArrivalFit.Heap: [Arrival]] = [:]
        for fit in fits where room[fit.line] > 0 && !isTaken[fit.device] {
            room[fit.line] -= 1
            isTaken[fit.device] = true
            arrivals[fit.heap, default: []].append(Arrival(device: devices[fit.device], reason: fit.reason))
        }
        let left = Dictionary(grouping: fits.filter { !isTaken[$0.device] }, by: \.heap)
        let proposals = arrivals.map { heap, arrivals in
            ArrivalProposal(
                line: open[heap.line], isCertain: heap.isCertain,
                arrivals: arrivals.sorted { $0.device.number < $1.device.number }, surplus: left[heap]?.count ?? 0)
        }
        return proposals.sorted { ($0.line.line, $0.isCertain ? 0 : 1) < ($1.line.line, $1.isCertain ? 0 : 1) }
    }
}
