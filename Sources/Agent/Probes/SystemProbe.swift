import Inventory

/// The operating system and how well it is kept up to date. Nothing is asked of a network, and no program is run.
enum SystemProbe {
    static func system(of host: Host) throws -> System {
        let files = host.files
        var system = System()
        try OSRelease(files).fill(&system, files)
        system.hostname = try files.text("/proc/sys/kernel/hostname")
        if let hostname = system.hostname {
            system.hostnameNamesUser = try UserNames(files).map { $0.isIn(hostname) }
        }
        system.kernel = try files.text("/proc/sys/kernel/osrelease")
        try Updates.fill(&system, files)
        try Restart.fill(&system, files)
        system.bootedAt = try bootedAt(host)
        system.fileSystems = try Mounts(files).fileSystems(files)
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
