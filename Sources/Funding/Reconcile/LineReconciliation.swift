package import Inventory

/// A line of an invoice against its devices: bought, linked, seen alive, and where.
package struct LineReconciliation: Sendable, Equatable {
    package let invoice: InvoiceOnDay
    package let line: LineOnDay
    package let grantLines: [String]
    package let bought: Int
    package let linked: Int
    package let seen: Int
    package let seenLately: Int
    package let inRightSchool: Int
    /// Of the delivery note and known to nobody.
    package let notArrived: [String]
    /// Linked and not seen alive; seen and not lately.
    package let notSeen: [String]
    package let silent: [String]
    package let elsewhere: [(serial: String, school: SchoolNumber)]
    /// Where the linked devices are that are known on the day, by the names that they have here.
    package let places: [String: SchoolNumber]

    package var notLinked: Int { bought - linked }

    /// Whether all that was bought is linked, seen lately and where it should be.
    package var isInOrder: Bool {
        notLinked == 0 && seenLately == bought && inRightSchool == bought && notArrived.isEmpty
    }

    /// Whether a line has devices to ask for.
    package static func concerns(_ line: LineOnDay, of invoice: InvoiceOnDay) -> Bool {
        invoice.kind == .invoice && line.gross >= .zero
            && (line.costKind == .devices || !line.devices.isEmpty || !line.expected.isEmpty)
    }

    package init(_ line: LineOnDay, of invoice: InvoiceOnDay, in community: CommunityOnDay) {
        self.invoice = invoice
        self.line = line
        grantLines = line.grantShares.keys.sorted()
        bought = line.bought
        linked = line.devices.count
        let devices = line.devices.map { (id: $0, device: community.devices[$0]) }
        let seen = devices.filter { $0.device?.isSeen(since: invoice.issuedOn) == true }
        let lately = seen.filter { $0.device?.isSeenLately(since: invoice.issuedOn, on: community.day) == true }
        places = Dictionary(
            devices.compactMap { id, device in device.map { (Self.name(id, $0), $0.school) } },
            uniquingKeysWith: { first, _ in first })
        let right = community.rightSchools(of: line, in: invoice)
        let astray = seen.compactMap(\.device).filter { !right.contains($0.school) }
        self.seen = seen.count
        seenLately = lately.count
        inRightSchool = seen.count - astray.count
        notArrived = line.expected.map(\.serial).filter { !community.knows($0) }.sorted()
        let seenIDs = Set(seen.map(\.id))
        let latelyIDs = Set(lately.map(\.id))
        notSeen = devices.filter { !seenIDs.contains($0.id) }.map { Self.name($0.id, $0.device) }.sorted()
        silent = seen.filter { !latelyIDs.contains($0.id) }.map { Self.name($0.id, $0.device) }.sorted()
        elsewhere = astray.map { (Self.name($0.id, $0), $0.school) }.sorted { $0.serial < $1.serial }
    }

    /// Its serial number, or its number in the inventory where it has none.
    package static func name(_ id: Int64, _ device: DeviceOnDay?) -> String { device?.serial ?? "#\(id)" }

    package static func == (one: Self, other: Self) -> Bool {
        one.invoice == other.invoice && one.line == other.line && one.notArrived == other.notArrived
            && one.notSeen == other.notSeen && one.silent == other.silent
            && one.elsewhere.elementsEqual(other.elsewhere) { $0 == $1 }
    }
}
