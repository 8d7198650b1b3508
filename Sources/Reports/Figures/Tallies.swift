import Sheets

/// How often the answer to a question about devices is yes, no, and not known.
struct AnswerTally: Sendable, Equatable {
    var yes = 0
    var no = 0
    var unknown = 0

    var total: Int { yes + no + unknown }

    mutating func add(_ answer: Bool?) {
        switch answer {
        case true?: yes += 1
        case false?: no += 1
        case nil: unknown += 1
        }
    }

    static func + (one: AnswerTally, other: AnswerTally) -> AnswerTally {
        AnswerTally(yes: one.yes + other.yes, no: one.no + other.no, unknown: one.unknown + other.unknown)
    }
}

/// How old devices are, in whole years since the day of their invoice or, if nobody knows that, since another day of purchase; else since
/// they were first seen, when they may have been years old already.
struct AgeTally: Sendable, Equatable {
    /// How many there are of each age.
    private(set) var years: [Int: Int] = [:]
    /// Of all, those that are at least so old.
    private(set) var estimated = 0

    /// From which age a device counts as old, in years: that of the Flemish monitor.
    static let oldFrom = 4

    var total: Int { years.values.reduce(0, +) }

    /// How many are of this age or older.
    func count(from age: Int) -> Int { years.reduce(0) { $0 + ($1.key >= age ? $1.value : 0) } }

    /// The age in the middle, in tenths of a year; of an even number, halfway between the two. `nil` of none.
    var medianInTenths: Int? {
        guard total > 0 else { return nil }
        return (age(at: (total - 1) / 2) + age(at: total / 2)) * 5
    }

    /// That of the device at a place, counted from 0, the youngest first.
    private func age(at place: Int) -> Int {
        var left = place
        for (age, count) in years.sorted(by: { $0.key < $1.key }) {
            if left < count { return age }
            left -= count
        }
        return 0
    }

    /// An age below 0, of a day still to come, counts as 0.
    mutating func add(_ age: Int, isEstimated: Bool) {
        years[max(0, age), default: 0] += 1
        if isEstimated { estimated += 1 }
    }

    static func + (one: AgeTally, other: AgeTally) -> AgeTally {
        var sum = one
        sum.years.merge(other.years, uniquingKeysWith: +)
        sum.estimated += other.estimated
        return sum
    }
}

/// When devices were last seen alive: by an agent, at a host, in an import that says when, or by a person with a scanner.
struct SightTally: Sendable, Equatable {
    /// On a day of the calendar from so many days ago to today, holidays or not.
    var in7Days = 0
    var in30Days = 0
    var in90Days = 0
    /// Never, such as what was typed in.
    var never = 0
    /// In use or lent, seen once, and then not for so many days of school, which holidays are none of.
    var missingFor30Days = 0
    var missingFor90Days = 0

    static func + (one: SightTally, other: SightTally) -> SightTally {
        SightTally(
            in7Days: one.in7Days + other.in7Days, in30Days: one.in30Days + other.in30Days,
            in90Days: one.in90Days + other.in90Days, never: one.never + other.never,
            missingFor30Days: one.missingFor30Days + other.missingFor30Days,
            missingFor90Days: one.missingFor90Days + other.missingFor90Days)
    }
}
