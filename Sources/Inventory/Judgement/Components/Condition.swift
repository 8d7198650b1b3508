/// How worn a part is, as far as it says so itself.
package struct Condition: Sendable, Equatable {
    /// What a battery lost of the capacity that it had when new, or what storage used of its life; more than 100 is possible.
    package var wearInPercent: Int64?
    /// Charge cycles of a battery.
    package var cycles: Int64?
    /// Whether the kernel gave it up, or it warns that its end is near.
    package var isFailing: Bool?

    package init() {}

    init(_ battery: Battery) {
        wearInPercent = battery.wearInPercent
        cycles = battery.cycles
    }

    init(_ disk: Disk) {
        wearInPercent = disk.wearInPercent
        let isGivenUp = disk.state.map { !Self.statesOfLife.contains($0) }
        isFailing = isGivenUp == true || disk.isNearEndOfLife == true ? true : isGivenUp ?? disk.isNearEndOfLife
    }

    /// Of SCSI and ATA disks and of NVMe controllers (drivers/scsi/scsi_sysfs.c, drivers/nvme/host/sysfs.c): those that come
    /// and go by themselves are no failures.
    private static let statesOfLife: Set = ["running", "live", "new", "connecting", "resetting", "quiesce"]
}

extension Battery {
    /// Lost capacity in percent of that when new, 0 to 100; `nil` if the battery does not say, or says nonsense.
    ///
    /// A new battery may hold more than it is sold for. Twice as much is a mix-up of units.
    package var wearInPercent: Int64? {
        guard let design = designCapacity, let full = fullCapacity, design > 0, full > 0,
            design < 1 << 40, full <= 2 * design
        else { return nil }
        return max(0, 100 - (full * 100 + design / 2) / design)
    }
}
