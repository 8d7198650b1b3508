import Assets
import Funding
import SQLite

extension Connection {
    /// Each device once for each grant line: for its own school if that is charged, else for the first that is.
    func addDevices(
        to table: inout SpendingTable, _ period: SpendingPeriod, among known: DevicesOnDay?
    ) throws {
        let places = try chargedPlaces(period)
        guard !places.isEmpty else { return }
        let devices = try known ?? devices(period.asOf)
        let schools = Dictionary(
            try MoneyNames(self).schools.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        for (paid, place) in places {
            let device = devices[paid.asset]
            let own = device.flatMap { schools[$0.school] }
            let school = own.flatMap { place.schools.contains($0) ? $0 : nil } ?? place.schools.min()
            guard let school else { continue }
            let key = SpendingTable.Key(grantLine: paid.grantLine, school: school)
            table[key].devices.count(device, invoicedOn: place.invoicedOn, on: period.asOf.day)
        }
    }

    private struct PaidDevice: Hashable {
        let grantLine: Int64
        let asset: Int64
    }

    /// The schools whose awards bear a line of a device, and when the first of these lines was invoiced.
    private struct ChargedPlace {
        var schools: Set<Int64> = []
        var invoicedOn: Day

        mutating func add(_ school: Int64, _ day: Day) {
            schools.insert(school)
            invoicedOn = min(invoicedOn, day)
        }
    }

    private func chargedPlaces(_ period: SpendingPeriod) throws -> [PaidDevice: ChargedPlace] {
        let linked = try linkedDevices(on: period.asOf.day)
        var places: [PaidDevice: ChargedPlace] = [:]
        try visit(
            """
            SELECT invoice_line, grant_line, school, issued_on FROM charge
            WHERE grant_line IS NOT NULL AND issued_on BETWEEN ?2 AND ?3 AND booked_on <= ?1
            GROUP BY invoice_line, grant_line, school HAVING sum(amount) > 0
            """,
            period.on, period.firstDay, period.lastDay
        ) { row in
            let devices = linked[row.integer(0)]
            guard !devices.isEmpty, let day = Day(row.text(3)) else { return }
            for asset in devices {
                let device = PaidDevice(grantLine: row.integer(1), asset: asset)
                places[device, default: ChargedPlace(invoicedOn: day)].add(row.integer(2), day)
            }
        }
        return places
    }
}

extension Spending.Devices {
    fileprivate mutating func count(_ device: DeviceOnDay?, invoicedOn: Day, on day: Day) {
        linked += 1
        guard let device else { return }
        if device.isSeen(since: invoicedOn) { seen += 1 }
        if device.isSeenLately(since: invoicedOn, on: day) { seenLately += 1 }
    }
}
