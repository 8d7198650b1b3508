import Inventory
import Store

/// What one school, or several, still have, counted. The figures of several are the sum of those of each.
///
/// Each listed device counts once, at the school that it is of, unless it was sold, donated or recycled; what is ordered, defective, lost or
/// stolen is still of the school and counts.
struct DeviceFigures: Sendable, Equatable {
    private(set) var groups: [DeviceGroup: DeviceTally] = [:]
    private(set) var pupils = PupilTally()

    init() {}

    /// Of a school without devices.
    init(pupils: Int?) { self.pupils = PupilTally(pupils) }

    /// Of a group of kinds.
    func of(_ group: DeviceGroup) -> DeviceTally { groups[group] ?? DeviceTally() }

    /// Of all kinds.
    var all: DeviceTally { groups.values.reduce(DeviceTally(), +) }

    /// How many computers there are for 100 pupils, in tenths; of several schools only of those whose pupils are known. `nil` without.
    var computersPer100Pupils: Int? {
        guard pupils.pupils > 0 else { return nil }
        return (pupils.computers * 2_000 + pupils.pupils) / (pupils.pupils * 2)
    }

    mutating func count(_ device: CountedDevice, by rule: CountingRule) {
        guard device.status?.isDisposedOf != true else { return }
        let group = DeviceGroup(device.kind)
        groups[group, default: DeviceTally()].count(device, by: rule)
        if group == .computers { pupils.countComputer() }
    }

    static func + (one: DeviceFigures, other: DeviceFigures) -> DeviceFigures {
        var sum = one
        sum.groups.merge(other.groups, uniquingKeysWith: +)
        sum.pupils = one.pupils + other.pupils
        return sum
    }
}

/// Pupils of schools on their newest count date, and the computers that are for them.
struct PupilTally: Sendable, Equatable {
    /// Of the schools where they were counted.
    private(set) var pupils = 0
    /// Of these schools.
    private(set) var computers = 0
    /// Schools where nobody counted the pupils.
    private(set) var schoolsWithout = 0

    init() {}

    /// Of one school.
    init(_ pupils: Int?) {
        self.pupils = pupils ?? 0
        schoolsWithout = pupils == nil ? 1 : 0
    }

    /// `nil` where nobody counted.
    var known: Int? { pupils > 0 || schoolsWithout == 0 ? pupils : nil }

    /// One more, of a school that stands alone.
    mutating func countComputer() { if schoolsWithout == 0 { computers += 1 } }

    static func + (one: PupilTally, other: PupilTally) -> PupilTally {
        var sum = one
        sum.pupils += other.pupils
        sum.computers += other.computers
        sum.schoolsWithout += other.schoolsWithout
        return sum
    }
}
