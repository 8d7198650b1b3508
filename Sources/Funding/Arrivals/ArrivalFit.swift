import Inventory

/// One device that may have come with one line.
struct ArrivalFit {
    /// What is proposed together.
    struct Heap: Hashable {
        /// Place in the lines.
        let line: Int
        let isCertain: Bool
    }

    /// Places in the lines and in the devices.
    let line: Int
    let device: Int
    let reason: ArrivalReason
    /// Days between the invoice and the first sight.
    let distance: Int

    var heap: Heap { Heap(line: line, isCertain: reason.isCertain) }

    /// All that fit, the best first. Both are given by their numbers, rising.
    static func all(_ lines: [OpenLine], _ devices: [NewDevice]) -> [ArrivalFit] {
        var namings = NamingTable()
        let candidates = Dictionary(grouping: devices.indices.map { Candidate($0, devices[$0], &namings) }) {
            $0.device.school
        }
        let all = lines.indices.flatMap { place in
            let rule = ArrivalRule(lines[place], &namings)
            return lines[place].schools.flatMap { candidates[$0] ?? [] }.compactMap { candidate in
                rule.reason(for: candidate, &namings).map { reason in
                    ArrivalFit(
                        line: place, device: candidate.place, reason: reason,
                        distance: abs(candidate.device.firstSeenOn.number - lines[place].issuedOn.number))
                }
            }
        }
        return all.sorted { $0.isBefore($1) }
    }

    /// No two are equal: they have another line or another device.
    private func isBefore(_ other: ArrivalFit) -> Bool {
        (reason.rank, distance, device, line) < (other.reason.rank, other.distance, other.device, other.line)
    }
}

/// A device with what is worked out of it once.
struct Candidate {
    /// In the devices.
    let place: Int
    let device: NewDevice
    let orderKey: String
    /// In the table of namings.
    let model: Int

    init(_ place: Int, _ device: NewDevice, _ namings: inout NamingTable) {
        self.place = place
        self.device = device
        orderKey = InvoiceNumber.key(device.orderNumber ?? "")
        model = namings.number(of: device.model ?? "", maker: device.maker)
    }
}
