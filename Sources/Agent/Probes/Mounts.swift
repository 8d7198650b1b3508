import Inventory

/// Which file systems lie at the folders that fill up, from `/proc/self/mountinfo` (proc_pid_mountinfo(5)).
struct Mounts {
    struct Mount {
        /// Major and minor number, with a colon between.
        let device: String
        let type: String
        let source: String
    }

    /// A full `/boot` takes no new kernel.
    private static let places = ["/", "/boot", "/home", "/var"]
    /// Only these are asked how full they are: one of a network would be waited for.
    private static let localTypes: Set = [
        "bcachefs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "jfs", "overlay", "reiserfs", "vfat", "xfs", "zfs",
    ]

    private var mounts: [String: Mount] = [:]

    init(_ files: HostFiles) throws {
        try files.forEachLine(of: "/proc/self/mountinfo") { read($0) }
    }

    /// What is mounted at `/`.
    var root: Mount? { mounts["/"] }

    /// `36 35 254:0 / / rw,noatime shared:1 - ext4 /dev/mapper/root rw`; the number of words before the dash differs.
    ///
    /// A later mount at a place hides the one before.
    private mutating func read(_ line: ArraySlice<UInt8>) {
        let words = line.split(separator: UInt8(ascii: " "))
        guard words.count > 4, let place = Self.places.first(where: { words[4].elementsEqual($0.utf8) }),
            let dash = words.firstIndex(where: { $0.elementsEqual("-".utf8) }), dash + 2 < words.count
        else { return }
        mounts[place] = Mount(
            device: String(decoding: words[2], as: UTF8.self),
            type: String(decoding: words[dash + 1], as: UTF8.self),
            source: String(decoding: words[dash + 2], as: UTF8.self))
    }

    /// Each file system once, at the first of its places.
    func fileSystems(_ files: HostFiles) throws -> [FileSystem] {
        var sources: Set<String> = []
        return try Self.places.compactMap { place in
            guard let mount = mounts[place], Self.localTypes.contains(mount.type),
                sources.insert(mount.source).inserted, let room = try files.room(at: place), room.sizeInBytes > 0
            else { return nil }
            var system = FileSystem()
            system.place = place
            system.type = mount.type
            system.sizeInBytes = room.sizeInBytes
            system.freeInPercent = room.freeInPercent
            return system
        }
    }
}
