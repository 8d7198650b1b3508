import Inventory

/// Whether the file system at `/` lies on an encrypted device, however many layers below (LVM on LUKS).
///
/// Not seen: ZFS, fscrypt, and disks that encrypt themselves.
enum RootEncryption {
    /// How the mapper's names for its devices begin (cryptsetup, `dm_prepare_uuid`).
    private static let kinds = [("CRYPT-LUKS1-", "luks1"), ("CRYPT-LUKS2-", "luks2"), ("CRYPT-PLAIN-", "plain")]
    private static let maximumDepth = 8

    /// `luks1`, `luks2`, `plain` or `none`; `nil` if `/` is on no block device that can be followed.
    static func kind(_ files: HostFiles) throws -> String? {
        guard let root = try RootMount(files), let folder = try folder(of: root, files) else { return nil }
        return try kind(below: folder, files, depth: 0) ?? "none"
    }

    private static func kind(below folder: String, _ files: HostFiles, depth: Int) throws -> String? {
        let name = try files.text(folder + "/dm/uuid") ?? ""
        if let (_, kind) = kinds.first(where: { name.hasPrefix($0.0) }) { return kind }
        guard depth < maximumDepth else { return nil }
        for part in try files.names(in: folder + "/slaves") {
            if let kind = try kind(below: "/sys/class/block/" + part, files, depth: depth + 1) { return kind }
        }
        return nil
    }

    /// Some file systems (btrfs) have a number of their own: then the name they were mounted by leads to the device.
    private static func folder(of root: RootMount, _ files: HostFiles) throws -> String? {
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

/// What is mounted at `/`, from the last such line of `/proc/self/mountinfo` (proc_pid_mountinfo(5)).
struct RootMount: Equatable {
    /// Major and minor number, with a colon between.
    private(set) var device = ""
    private(set) var source = ""

    init?(_ files: HostFiles) throws {
        try files.forEachLine(of: "/proc/self/mountinfo") { read($0) }
        guard !device.isEmpty else { return nil }
    }

    /// `36 35 254:0 / / rw,noatime shared:1 - ext4 /dev/mapper/root rw`; the number of words before the dash differs.
    private mutating func read(_ line: ArraySlice<UInt8>) {
        let words = line.split(separator: UInt8(ascii: " "))
        guard words.count > 4, words[4].elementsEqual("/".utf8),
            let dash = words.firstIndex(where: { $0.elementsEqual("-".utf8) }), dash + 2 < words.count
        else { return }
        device = String(decoding: words[2], as: UTF8.self)
        source = String(decoding: words[dash + 2], as: UTF8.self)
    }
}
