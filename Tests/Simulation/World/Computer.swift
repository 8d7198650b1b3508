import Inventory

/// A case and what is in it now.
struct Computer: Sendable {
    let thing: Thing
    let batch: Batch
    var firmware: Firmware
    /// Index of the disk in the world.
    var disk: Int
    /// MACs of what is soldered on the baseboard.
    var soldered: [NetworkPort]
    /// The card that can be taken out.
    var card: NetworkPort?
    /// Index of the school.
    var school: Int
    /// Indices of what is plugged in.
    var attached: [Slot: Int] = [:]
    /// What was ever plugged in there, by model: another one that looks the same would be taken for it.
    var lookalikes: [Slot: [String: Int]] = [:]
    /// Its key in the list of the management service.
    var rowKey: String?
    var isLost = false
    /// Part of all school days on which it reports.
    var presence: Double
    /// What the agent's clock is wrong by.
    var clockErrorInSeconds: Int64 = 0
    /// While it is offline: until when, and what it has to tell then.
    var offlineUntil: Int64?
    var spool: [Report] = []
    /// Number of updates of its system, a fact that changes and says nothing of the machine.
    var updates: Int64 = 0
    /// Index of the facts it shows; `nil` after a change.
    var facts: Int?
    var lastSeenAt: Int64 = 0

    /// Whether it may stay without an agent for a while, because its row tells what it is.
    var mayWait: Bool { rowKey != nil && batch.hasTellingSerials }

    var isReachable: Bool { !isLost && offlineUntil == nil }
}

struct NetworkPort: Sendable {
    let mac: String
    let isWireless: Bool
}

/// A disk keeps the installation, and with it the credential, wherever it goes.
struct SimulatedDisk: Sendable {
    let serial: String
    let wwn: String?
    var installation: Installation
}

struct Installation: Sendable {
    var machineID: String
    var hostname: String
    var credential: Credential?
}

struct Credential: Sendable {
    let enrolment: String
    let epoch: UInt64
    var seq: Int64 = 0
}
