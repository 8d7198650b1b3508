/// What may be wrong with the devices of a school. The raw values are for machines and never change.
///
/// In the order in which people read them: what is worst first. What they are called and how urgent they are is in Tables/findings.tsv.
package enum FindingKind: String, CaseIterable, Sendable {
    case seenAlthoughGone = "seen-although-gone"
    case clone
    case diskFailing = "disk-failing"

    case quietSchool = "quiet-school"
    case conflict
    case notSeenLong = "not-seen-90"
    case elsewhere
    case sharedMachineID = "shared-machine-id"
    case osUnsupported = "os-unsupported"
    case updatesOld = "updates-old"
    case diskUnencrypted = "disk-unencrypted"

    case notSeen = "not-seen-30"
    case neverSeen = "never-seen"
    case osEndsSoon = "os-ends-soon"
    case batteryWorn = "battery-worn"
    case severalAgents = "several-agents"
    case notUnique = "not-unique"
}

extension FindingKind: Comparable {
    package static func < (one: Self, other: Self) -> Bool { one.place < other.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
