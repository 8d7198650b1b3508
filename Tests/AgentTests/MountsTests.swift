import Agent
import Inventory
import Testing

@Suite struct MountsTests {
    private func system(_ files: [String: String]) throws -> System {
        try #require(try Facts.of("system", files).system)
    }

    @Test func localFileSystemsAreMeasuredOnce() throws {
        let mounts = """
            20 25 0:18 / /sys rw - sysfs sysfs rw
            25 1 179:2 / / rw,noatime shared:1 - ext4 /dev/mmcblk0p2 rw
            26 25 0:44 / /home rw - nfs4 server:/home rw
            27 25 0:45 /@var /var rw - btrfs /dev/sdb1 rw
            28 25 0:45 /@boot /boot rw - btrfs /dev/sdb1 rw
            29 25 0:46 / /mnt rw - ext4 /dev/sdc1 rw
            30 25
            """
        let system = try system([
            "/proc/self/mountinfo": mounts, "/boot/x": "", "/home/x": "", "/var/x": "", "/mnt/x": "",
        ])
        #expect(system.fileSystems.map(\.place) == ["/", "/boot"])
        #expect(system.fileSystems.map(\.type) == ["ext4", "btrfs"])
        for part in system.fileSystems {
            #expect(try #require(part.sizeInBytes) > 0)
            #expect((0...100).contains(try #require(part.freeInPercent)))
        }
    }
}
