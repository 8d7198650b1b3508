package import Inventory

/// A school of which (nearly) nothing has been seen since about one day: its network or its token, and not its devices, is
/// what a coordinator looks at. One line instead of two hundred.
package struct QuietSchool: Sendable, Equatable {
    package let school: SchoolNumber
    /// The last day on which one of its quiet assets was seen.
    package let since: Day
    /// Days since then that count, which holidays do not.
    package let days: Int
    /// Those that need no line of their own, in the order of their numbers.
    package let assets: [Int]
}

/// What is asked of each asset to find the schools that are quiet.
package struct SchoolSighting: Sendable {
    package let school: SchoolNumber
    package let asset: Int
    package let lastSeen: Day?
    package let absence: Absence

    package init(school: SchoolNumber, asset: Int, lastSeen: Day?, absence: Absence) {
        self.school = school
        self.asset = asset
        self.lastSeen = lastSeen
        self.absence = absence
    }
}

extension AbsenceRule {
    /// Of fewer devices that fell silent together nobody says "the school".
    package static let fewestOfQuietSchool = 5
    /// Of those that are expected, in percent; a few go on through another network, or were gone before.
    package static let percentOfQuietSchool = 80
    /// A school's devices are not all used every day: those of the same fortnight fell silent "together".
    package static let daysTogether = 14

    /// The schools that are quiet, in the order of their numbers.
    package func quietSchools(in sightings: [SchoolSighting]) -> [QuietSchool] {
        Dictionary(grouping: sightings.filter(\.absence.isExpected), by: \.school)
            .compactMap { quiet($0, $1) }
            .sorted { $0.school.text < $1.school.text }
    }

    /// A school is quiet as soon as the first of those that fell silent together is noticed as missing, and not device by
    /// device in the days after that.
    private func quiet(_ school: SchoolNumber, _ expected: [SchoolSighting]) -> QuietSchool? {
        let group = together(expected)
        guard group.count >= Self.fewestOfQuietSchool,
            group.count * 100 >= expected.count * Self.percentOfQuietSchool,
            group.contains(where: { $0.absence != .seen }), let since = group.compactMap(\.lastSeen).max()
        else { return nil }
        return QuietSchool(
            school: school, since: since, days: daysNotSeen(since: since), assets: group.map(\.asset).sorted())
    }

    /// The most that were last seen within ``daysTogether`` of each other; of two such groups the later one.
    private func together(_ sightings: [SchoolSighting]) -> ArraySlice<SchoolSighting> {
        let dated = sightings.compactMap { sighting in sighting.lastSeen.map { (day: $0, sighting: sighting) } }
            .sorted { ($0.day, $0.sighting.asset) < ($1.day, $1.sighting.asset) }
        var best = 0..<0
        var start = 0
        for end in dated.indices {
            while calendar.countedDays(from: dated[start].day, to: dated[end].day) > Self.daysTogether { start += 1 }
            if end + 1 - start >= best.count { best = start..<end + 1 }
        }
        return dated.map(\.sighting)[best]
    }
}
