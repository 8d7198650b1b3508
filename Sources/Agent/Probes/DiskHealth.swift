import Inventory

/// How well a disk is, as far as the kernel knows it without a command to the disk by us.
struct DiskHealth {
    /// What the kernel thinks of the device: `running` (SCSI and ATA: Linux, `drivers/scsi/scsi_sysfs.c`) or `live`
    /// (NVMe: `drivers/nvme/host/sysfs.c`) if it is well; `offline`, `blocked`, `dead` and others if not.
    private(set) var state: String?
    /// Commands that ended in an error since the start, down to a power of ten. Among them are such as the disk just does not know,
    /// which programs that watch disks ask again and again: the number itself would be another at each look.
    private(set) var ioErrors: Int64?
    /// The worse of the two estimates, for memory of one and of several bits in a cell: steps of 10, and 110 beyond the
    /// end (JEDEC JESD84-B51 §7.4.44 and following for eMMC, JESD220 §14.1.4.5 for UFS).
    private(set) var wearInPercent: Int64?
    /// Whether at least 80 % of the spare blocks are used; `nil` where the disk does not say.
    private(set) var isNearEndOfLife: Bool?

    init(_ device: UdevDevice, _ host: Host) {
        let parent = device.parentAttributes
        state = parent["state"]
        ioErrors = parent["ioerr_cnt"].flatMap(Self.hexadecimal).flatMap(Self.magnitude)
        read(estimates: parent["life_time"], spare: parent["pre_eol_info"])
        if parent["subsystem"] == "nvme-subsystem" {
            state = host.attempt { try Self.state(above: device, host.files) }
        }
        if parent["subsystem"] == "scsi" { _ = host.attempt { try readFlashStorage(above: device, host.files) } }
    }

    private mutating func read(estimates: String?, spare: String?) {
        let steps = estimates?.split(separator: " ").compactMap { Self.hexadecimal(String($0)) } ?? []
        wearInPercent = steps.filter { (1...11).contains($0) }.max().map { $0 * 10 }
        isNearEndOfLife = spare.flatMap(Self.hexadecimal).flatMap { (1...3).contains($0) ? $0 > 1 : nil }
    }

    /// UFS looks like SCSI, and the controller above its host has the descriptor (`sysfs-driver-ufs`, Linux' ABI).
    private mutating func readFlashStorage(above device: UdevDevice, _ files: HostFiles) throws -> Bool? {
        guard let host = device.syspath.firstRange(of: "/host") else { return nil }
        let descriptor = device.syspath[..<host] + "/health_descriptor/"
        guard let spare = try files.text(descriptor + "eol_info") else { return nil }
        let estimates = try ["life_time_estimation_a", "life_time_estimation_b"]
            .compactMap { try files.text(descriptor + $0) }
        read(estimates: estimates.joined(separator: " "), spare: spare)
        return true
    }

    /// Of the controllers that reach the disk the first that is not well.
    private static func state(above device: UdevDevice, _ files: HostFiles) throws -> String? {
        guard let end = device.syspath.lastIndex(of: "/") else { return nil }
        let folder = String(device.syspath[..<end])
        // The disk is `nvme0n1`, a controller `nvme1`.
        let controllers = try files.names(in: folder).filter { name in
            name.hasPrefix("nvme") && !name.dropFirst(4).contains("n")
        }
        let states = try controllers.prefix(8).compactMap { try files.text("\(folder)/\($0)/state") }
        return states.first { $0 != "live" } ?? states.first
    }

    private static func magnitude(_ count: Int64) -> Int64? {
        guard count > 0 else { return count == 0 ? 0 : nil }
        var power: Int64 = 1
        while count / 10 >= power { power *= 10 }
        return power
    }

    /// With or without `0x`.
    private static func hexadecimal(_ text: String) -> Int64? {
        Int64(text.hasPrefix("0x") ? text.dropFirst(2) : text[...], radix: 16)
    }
}

extension String {
    fileprivate func firstRange(of part: String) -> String.Index? {
        indices.first { self[$0...].hasPrefix(part) }
    }
}
