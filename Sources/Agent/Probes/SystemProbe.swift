import Inventory

/// The operating system and how well it is kept up to date. Nothing is asked of a network, and no program is run.
enum SystemProbe {
    /// One file that cannot be read is named in `problems`, and the others are still asked.
    static func system(of host: Host) -> System {
        let files = host.files
        var system = System()
        host.attempt { try OSRelease(files) }?.fill(&system, host)
        system.hostname = host.attempt { try files.text("/proc/sys/kernel/hostname") }
        if let hostname = system.hostname {
            system.hostnameNamesUser = host.attempt { try UserNames(files) }?.isIn(hostname)
        }
        system.kernel = host.attempt { try files.text("/proc/sys/kernel/osrelease") }
        Updates.fill(&system, host)
        let restart = host.attempt { try Restart(of: system.kernel, files) }
        system.needsReboot = restart?.isNeeded
        system.rebootFor = restart?.reasons ?? []
        system.bootedAt = host.attempt { try bootedAt(host) }
        system.fileSystems = host.attempt { try host.mounts.value.fileSystems(files) } ?? []
        return system
    }

    /// To 5 minutes: the clock is corrected now and then, and a machine that was not restarted must say the same.
    private static func bootedAt(_ host: Host) throws -> Int64? {
        guard let now = host.now(), let uptime = try uptimeInMilliseconds(host.files), now > uptime else { return nil }
        return (now - uptime + 150_000) / 300_000 * 300
    }

    /// `18234.51 132901.77`: seconds since the start, and those in which processors had nothing to do (proc_uptime(5)).
    private static func uptimeInMilliseconds(_ files: HostFiles) throws -> Int64? {
        guard let text = try files.text("/proc/uptime"), let first = text.split(separator: " ").first else {
            return nil
        }
        let parts = first.split(separator: ".")
        guard parts.count == 2, parts[1].count == 2, let hundredths = Int64(parts[0] + parts[1]) else { return nil }
        return (0...Int64.max / 10).contains(hundredths) ? hundredths * 10 : nil
    }
}
