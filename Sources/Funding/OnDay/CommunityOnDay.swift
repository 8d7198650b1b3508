package import Assets
package import Inventory

/// What is around invoices on the day of a report.
package struct CommunityOnDay: Sendable {
    package let day: Day
    /// Names of school boards.
    package let schoolBoards: [SchoolNumber: String]
    /// As they were on the day, by their codes.
    package let grantLines: [String: GrantLine]
    package let devices: DevicesOnDay
    /// Numbers of those that are on several invoice lines of any kind; `nil` if nobody counted that.
    private let severalLines: Set<Int64>?
    /// Those of the serial numbers that delivery notes name, in small letters, that a device shows.
    private let serials: Set<String>

    /// `delivered` are the serial numbers that delivery notes name, in small letters; ``knows(_:)`` tells of others only without them.
    package init(
        day: Day, schoolBoards: [SchoolNumber: String], grantLines: [GrantLine], devices: DevicesOnDay,
        onSeveralLines: Set<Int64>? = nil, delivered: Set<String>? = nil
    ) {
        self.day = day
        self.schoolBoards = schoolBoards
        self.grantLines = Dictionary(grantLines.map { ($0.code, $0) }, uniquingKeysWith: { _, last in last })
        self.devices = devices
        severalLines = onSeveralLines
        // Of a hundred thousand devices an index of all would be large, and mostly nobody delivers by serial number.
        serials =
            delivered?.isEmpty == true
            ? [] : Set(devices.all.compactMap { $0.serial?.lowercased() }.filter { delivered?.contains($0) ?? true })
    }

    /// Whether a device may be on more than one line.
    func isOnSeveralLines(_ device: Int64) -> Bool { severalLines?.contains(device) ?? true }

    /// Whether a device shows this serial number.
    package func knows(_ serial: String) -> Bool { serials.contains(serial.lowercased()) }

    /// Where the devices of a line should be: at a school whose award bears it; if none does, at the school that bought it; if a
    /// school board did, at any of its schools.
    package func rightSchools(of line: LineOnDay, in invoice: InvoiceOnDay) -> Set<SchoolNumber> {
        let charged = Set(line.schoolShares().keys)
        if !charged.isEmpty { return charged }
        if let school = invoice.school { return [school] }
        return Set(schoolBoards.filter { $0.value == invoice.schoolBoard }.keys)
    }
}
