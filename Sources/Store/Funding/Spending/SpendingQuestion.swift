package import Assets
package import Funding
import Inventory
import SQLite

/// What a report of money counts.
package struct SpendingPeriod: Sendable, Hashable {
    package var asOf: AsOf
    /// Invoices and orders of these days alone; `nil` for all.
    package var days: ClosedRange<Day>?

    package init(_ asOf: AsOf, days: ClosedRange<Day>? = nil) {
        self.asOf = asOf
        self.days = days
    }
}

extension SpendingPeriod {
    /// Days as the store writes them; of all days what is before and behind each.
    var on: String { asOf.day.iso }
    var firstDay: String { days?.lowerBound.iso ?? "0000-00-00" }
    var lastDay: String { days?.upperBound.iso ?? "9999-99-99" }
}

extension Questions {
    /// By grant line and school, also where nothing is awarded or nothing spent; those with neither are not in it.
    package func spending(in period: SpendingPeriod) throws -> CommunitySpending {
        try read { try $0.spending(in: period) }
    }
}

extension Connection {
    /// `known` are the devices of the day, for who looked them up already.
    func spending(in period: SpendingPeriod, among known: DevicesOnDay? = nil) throws -> CommunitySpending {
        try once(period) { try counted(in: period, among: known) }
    }

    private func counted(
        in period: SpendingPeriod, among known: DevicesOnDay?
    ) throws -> CommunitySpending {
        var table = SpendingTable()
        try addAwards(to: &table, period)
        try addCharges(to: &table, period)
        try addQuantities(to: &table, period)
        try addOrders(to: &table, period)
        try addProofs(to: &table, period)
        try addDevices(to: &table, period, among: known)
        let names = try MoneyNames(self)
        return CommunitySpending(
            schools: try named(table, names, period), shared: try sharedCharges(names, period))
    }

    /// By grant line and school.
    private func named(_ table: SpendingTable, _ names: MoneyNames, _ period: SpendingPeriod) throws -> [SchoolSpending]
    {
        let day = period.asOf.day
        let pupils = try PupilTable(self, countedBy: min(day, period.days?.upperBound ?? day))
        let levels = Dictionary(
            try grantLines(on: day).map { ($0.code, $0.amount.levels) }, uniquingKeysWith: { first, _ in first })
        return table.sums.compactMap { key, sum in
            guard let line = names.grantLines[key.grantLine], let school = names.schools[key.school] else { return nil }
            var sum = sum
            sum.pupils = pupils.count(ofSchool: key.school, levels[line] ?? nil)
            return SchoolSpending(grantLine: line, school: school, spending: sum)
        }.sorted { ($0.grantLine, $0.school.text) < ($1.grantLine, $1.school.text) }
    }
}

extension GrantLine.Amount {
    /// The pupils that it pays for; `nil` for all.
    fileprivate var levels: Set<PupilLevel>? {
        if case .perPupil(let amounts) = self { Set(amounts.keys) } else { nil }
    }
}
