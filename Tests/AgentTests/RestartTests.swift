import Agent
import Inventory
import Testing

@Suite struct RestartTests {
    private func system(_ files: [String: String]) throws -> System {
        try #require(try Facts.of("system", files).system)
    }

    @Test(
        arguments: [
            ("6.1.0-32-amd64", ["6.1.0-32-amd64"], false, nil), ("6.1.0-32-amd64", [], nil, nil),
            ("6.1.0-9-amd64", ["6.1.0-9-amd64", "6.1.0-32-amd64", "6.1.0-31-amd64"], true, "6.1.0-32-amd64"),
            (
                "6.8.5-301.fc40.x86_64", ["6.8.5-301.fc40.x86_64", "6.8.7-300.fc41.x86_64"], true,
                "6.8.7-300.fc41.x86_64"
            ),
            ("6.6.74+rpt-rpi-v8", ["6.6.74+rpt-rpi-v8", "6.6.74+rpt-rpi-2712"], false, nil),
            (
                "6.6.74+rpt-rpi-v7",
                ["6.6.74+rpt-rpi-v6", "6.6.74+rpt-rpi-v7", "6.6.74+rpt-rpi-v7l", "6.6.74+rpt-rpi-v8"], false, nil
            ),
            (
                "6.4.0-150600.23.7-default", ["6.4.0-150600.23.7-default", "6.4.0-150600.23.14.2-default"], true,
                "6.4.0-150600.23.14.2-default"
            ),
            ("6.1.0-32-686", ["6.1.0-32-686", "6.1.0-33-686-pae"], false, nil),
            ("6.12.38+deb13-amd64", ["6.12.38+deb13-amd64", "6.12.43+deb13-amd64"], true, "6.12.43+deb13-amd64"),
            ("6.1.0-32-amd64", ["6.1.0-32-amd64", "6.12.9+deb13-amd64"], false, nil),
            ("6.1.0-32-amd64", ["6.1.0-32-amd64", "6.1.0-32-rt-amd64"], false, nil),
            ("6.8.5-arch1-1", ["6.8.7-arch1-1"], true, "6.8.7-arch1-1"),
        ] as [(String, [String], Bool?, String?)])
    func aNewerKernelOfTheSameFlavourWaitsForARestart(
        _ running: String, _ installed: [String], _ needsReboot: Bool?, _ newest: String?
    ) throws {
        var files = Dictionary(uniqueKeysWithValues: installed.map { ("/lib/modules/\($0)/modules.builtin", "") })
        files["/proc/sys/kernel/osrelease"] = running + "\n"
        files["/lib/modules/9.9.9-9-amd64/updates/dkms/v4l2loopback.ko"] = ""
        let system = try system(files)
        #expect(system.needsReboot == needsReboot)
        #expect(system.rebootFor == [newest].compactMap { $0 })
    }

    @Test func whatWaitsForARestartIsNamedOnce() throws {
        let system = try system([
            "/run/reboot-required": "", "/run/reboot-required.pkgs": "linux-base\nlibc6\n\nlinux-base\n",
        ])
        #expect(system.rebootFor == ["libc6", "linux-base"])
    }

    @Test func zypperAsksForARestartItsOwnWay() throws {
        #expect(try system(["/run/reboot-needed": ""]).needsReboot == true)
        #expect(try system(["/etc/zypp/zypp.conf": ""]).needsReboot == false)
    }
}
