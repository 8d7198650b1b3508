package import Assets
package import Inventory

/// What is around invoices on the day of a report.
package struct CommunityOnDay: Sendable {
    package let day: Day
    /// Names of school boards.
    package let schoolBoards: [SchoolNumber: String]
    /// As they were on the day, by their codes.
    package let grantLines: [String: GrantLine]
    /// By their numbers.
    package let devices: [Int64: DeviceOnDay]
    /// Serial numbers of these, in small letters.
    private let serials: Set<String>

    package init(
        day: Day, schoolBoards: [SchoolNumber: String], grantLines: [GrantLine], devices: [Int64: DeviceOnDay]
    ) {
        self.day = day
        self.schoolBoards = schoolBoards
        self.grantLines = Dictionary(grantLines.map { ($0.code, $0) }, uniquingKeysWith: { _, last in last })
        self.devices = devices
        serials = Set(devices.values.compactMap { $0.serial?.lowercased() })
    }

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
