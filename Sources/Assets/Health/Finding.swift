package import Inventory

/// One thing that somebody ought to look at. What does not belong to its kind is `nil`.
package struct Finding: Sendable, Equatable {
    package let kind: FindingKind
    /// `nil` if it is of the whole community.
    package let school: SchoolNumber?
    /// `nil` if it is of a school, or of what waits for a decision and so is no asset yet.
    package var asset: Int64?
    /// The other assets that it is about, and the school of the first of them if that is another one.
    package var others: [Int64] = []
    package var otherSchool: SchoolNumber?
    /// Last sight, last update, or last day with security updates, in UTC seconds.
    package var since: Int64?
    /// Since then, without holidays.
    package var days: Int?
    /// Devices of a quiet school, security updates that wait, agents, or values.
    package var count: Int?
    /// What a battery lost.
    package var wearInPercent: Int64?
    /// The part, the operating system, the value or the device that waits, by its name.
    package var name: String?
    package var conflict: Int64?
    /// Why it waits for a person.
    package var cause: Placement.Doubt.Cause?

    /// How many things it stands for: values that are not unique are only counted.
    package var occurrences: Int { kind == .notUnique && name == nil ? count ?? 1 : 1 }

    package init(_ kind: FindingKind, of school: SchoolNumber?, asset: Int64? = nil) {
        self.kind = kind
        self.school = school
        self.asset = asset
    }
}

extension Finding: Comparable {
    /// An order that decides every tie: what is worst first.
    package static func < (one: Finding, other: Finding) -> Bool { one.order < other.order }

    private var order: (FindingKind, String, Int64, Int64, String) {
        (kind, school?.text ?? "", asset ?? 0, conflict ?? 0, name ?? "")
    }
}
