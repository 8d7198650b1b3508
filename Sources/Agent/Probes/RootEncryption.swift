import Inventory

/// Whether the file system at `/` lies on an encrypted device, however many layers below (LVM on LUKS).
///
/// Not seen: ZFS, fscrypt, and disks that encrypt themselves.
enum RootEncryption {
    /// How the mapper's names for its devices begin (cryptsetup, `dm_prepare_uuid`).
    private static let kinds = [("CRYPT-LUKS1-", "luks1"), ("CRYPT-LUKS2-", "luks2"), ("CRYPT-PLAIN-", "plain")]
    private static let maximumParts = 64

    /// `luks1`, `luks2`, `plain` or `none`; `nil` if `/` is on no block device that can be followed.
    static func kind(_ root: Mounts.Mount?, _ files: HostFiles) throws -> String? {
        guard let root, let folder = try folder(of: root, files) else { return nil }
        let folders = try root.type == "btrfs" ? btrfsParts(beside: folder, files) : [folder]
        return try weakest(below: folders, files) ?? "none"
    }

    /// What all parts have at least; `nil` if one of them is not encrypted: what lies there anyone can read.
    private static func weakest(below folders: [String], _ files: HostFiles) throws -> String? {
        var pending = folders
        var seen: Set<String> = []
        var found: [String] = []
        while let folder = pending.popLast() {
            guard seen.insert(folder).inserted else { continue }
            guard seen.count <= maximumParts else { return nil }
            let name = try files.text(folder + "/dm/uuid") ?? ""
            if let (_, kind) = kinds.first(where: { name.hasPrefix($0.0) }) {
                found.append(kind)
                continue
            }
            let parts = try parts(of: folder, files)
            guard !parts.isEmpty else { return nil }
            pending += parts
        }
        return found.min()
    }

    /// What a device of the mapper, of md or of bcache is made of; a partition of one is made of the whole.
    private static func parts(of folder: String, _ files: HostFiles) throws -> [String] {
        let parts = try files.names(in: folder + "/slaves").map { "/sys/class/block/" + $0 }
        guard parts.isEmpty, try files.exists(folder + "/partition") else { return parts }
        return try files.names(in: folder + "/../slaves").map { "/sys/class/block/" + $0 }
    }

    /// All devices of the btrfs that has this one; the kernel names them for each by the names of block devices.
    private static func btrfsParts(beside folder: String, _ files: HostFiles) throws -> [String] {
        let name = folder.lastIndex(of: "/").map { String(folder[folder.index(after: $0)...]) } ?? folder
        for system in try files.names(in: "/sys/fs/btrfs") {
            let devices = try files.names(in: "/sys/fs/btrfs/\(system)/devices")
            if devices.contains(name) { return devices.map { "/sys/class/block/" + $0 } }
        }
        return [folder]
    }

    /// Some file systems (btrfs) have a number of their own: then the name they were mounted by leads to the device.
    private static func folder(of root: Mounts.Mount, _ files: HostFiles) throws -> String? {
        let numbered = "/sys/dev/block/" + root.device
        if try files.exists(numbered) { return numbered }
        guard root.source.hasPrefix("/dev/") else { return nil }
        let name = String(root.source.dropFirst(5))
        guard name.hasPrefix("mapper/") else {
            let named = "/sys/class/block/" + name
            return try files.exists(named) ? named : nil
        }
        let mapped = String(name.dropFirst(7))
        return try files.names(in: "/sys/class/block").filter { $0.hasPrefix("dm-") }
            .map { "/sys/class/block/" + $0 }
            .first { try files.text($0 + "/dm/name") == mapped }
    }
}
