import Agent
import Inventory
import Testing

@Suite struct RootEncryptionTests {
    private func encryption(_ mount: String, _ files: [String: String]) throws -> String? {
        var files = files
        files["/proc/self/mountinfo"] = """
            22 28 0:20 / /sys rw,nosuid shared:7 - sysfs sysfs rw
            \(mount)
            40 28 259:1 / /boot rw shared:9 - ext4 /dev/nvme0n1p1 rw

            """
        return try #require(try Facts.of("storage", files).storage).rootEncryption
    }

    private static let ext4 = "28 1 254:1 / / rw,relatime shared:1 - ext4 /dev/mapper/vg-root rw"
    private static let btrfs = "28 1 0:25 /@ / rw shared:1 - btrfs /dev/mapper/luks rw,subvol=/@"

    @Test(arguments: [
        ("CRYPT-LUKS1-0123-a", "luks1"), ("CRYPT-LUKS2-0123-a", "luks2"), ("CRYPT-PLAIN-a", "plain"),
        ("CRYPT-VERITY-0123-a", "none"), ("LVM-abc", "none"),
    ])
    func theMapperNamesTheKind(_ name: String, _ kind: String) throws {
        #expect(try encryption(Self.ext4, ["/sys/dev/block/254:1/dm/uuid": name + "\n"]) == kind)
    }

    @Test func lvmOnLuksIsFollowedDown() throws {
        let kind = try encryption(
            Self.ext4,
            [
                "/sys/dev/block/254:1/dm/uuid": "LVM-abc\n", "/sys/dev/block/254:1/slaves/dm-0/x": "",
                "/sys/class/block/dm-0/dm/uuid": "CRYPT-LUKS2-0123-a\n",
            ])
        #expect(kind == "luks2")
    }

    @Test func aPlainPartitionIsNotEncrypted() throws {
        let mount = "28 1 8:2 / / rw - ext4 /dev/sda2 rw"
        #expect(try encryption(mount, ["/sys/dev/block/8:2/size": "1"]) == "none")
    }

    @Test func layersThatHoldEachOtherAreLeftAtLast() throws {
        let kind = try encryption(
            Self.ext4,
            [
                "/sys/dev/block/254:1/slaves/dm-0/x": "", "/sys/class/block/dm-0/slaves/dm-1/x": "",
                "/sys/class/block/dm-1/slaves/dm-0/x": "",
            ])
        #expect(kind == "none")
    }

    @Test func btrfsIsFoundByTheNameItWasMountedBy() throws {
        let kind = try encryption(
            Self.btrfs,
            [
                "/sys/class/block/dm-0/dm/name": "swap\n", "/sys/class/block/dm-1/dm/name": "luks\n",
                "/sys/class/block/dm-1/dm/uuid": "CRYPT-LUKS2-0123-luks\n",
            ])
        #expect(kind == "luks2")
    }

    @Test func btrfsOnAPartitionIsNotEncrypted() throws {
        let mount = "28 1 0:25 / / rw - btrfs /dev/sda2 rw"
        #expect(try encryption(mount, ["/sys/class/block/sda2/size": "1"]) == "none")
    }

    @Test(arguments: [
        "28 1 0:26 / / rw - overlay overlay rw", "28 1 0:27 / / rw - zfs rpool/root rw", "28 1 0:25 / /", "",
    ])
    func whatCannotBeFollowedIsUnknown(_ mount: String) throws {
        #expect(try encryption(mount, [:]) == nil)
    }

    @Test func theLastMountAtTheRootCounts() throws {
        let mounts = "1 1 0:2 / / rw - rootfs rootfs rw\n" + Self.ext4
        #expect(try encryption(mounts, ["/sys/dev/block/254:1/dm/uuid": "CRYPT-LUKS1-0"]) == "luks1")
    }

    @Test(arguments: [("CRYPT-LUKS2-0", "CRYPT-LUKS1-0", "luks1"), ("CRYPT-LUKS2-0", "LVM-0", "none")])
    func aSystemIsAsSafeAsTheWeakestOfItsParts(_ first: String, _ second: String, _ kind: String) throws {
        let parts = ["/sys/class/block/dm-0/dm/uuid": first, "/sys/class/block/dm-1/dm/uuid": second]
        let volume = ["/sys/dev/block/254:1/slaves/dm-0/x": "", "/sys/dev/block/254:1/slaves/dm-1/x": ""]
        #expect(try encryption(Self.ext4, parts.merging(volume) { $1 }) == kind)
        let btrfs = [
            "/sys/class/block/dm-0/dm/name": "luks\n", "/sys/fs/btrfs/0d5e/devices/dm-0/x": "",
            "/sys/fs/btrfs/0d5e/devices/dm-1/x": "", "/sys/fs/btrfs/features/x": "",
        ]
        #expect(try encryption(Self.btrfs, parts.merging(btrfs) { $1 }) == kind)
    }

    @Test func luksUnderAnArrayAndACacheIsFound() throws {
        // bcache on an array of two encrypted disks; the file system is on a partition of the cache.
        let kind = try encryption(
            "28 1 252:1 / / rw - ext4 /dev/bcache0p1 rw",
            [
                "/sys/dev/block/252:1/partition": "1\n", "/sys/dev/block/slaves/md0/x": "",
                "/sys/class/block/md0/slaves/dm-0/x": "", "/sys/class/block/md0/slaves/dm-1/x": "",
                "/sys/class/block/dm-0/dm/uuid": "CRYPT-LUKS2-0", "/sys/class/block/dm-1/dm/uuid": "CRYPT-LUKS2-1",
            ])
        #expect(kind == "luks2")
    }
}
