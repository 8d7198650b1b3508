import Inventory

/// The operating system and how well it is kept up to date.
enum SystemProbe {
    /// What makes the file `reboot-required`. Without any of them its absence says nothing.
    private static let rebootWatchers = [
        "/usr/share/update-notifier/notify-reboot-required", "/etc/kernel/postinst.d/unattended-upgrades",
    ]

    static func system(of host: Host) throws -> System {
        let files = host.files
        let release = try OSRelease(files)
        var system = System()
        system.hostname = try files.text("/proc/sys/kernel/hostname")
        system.id = release["ID"]
        system.name = release["PRETTY_NAME"] ?? release["NAME"]
        system.version = release["VERSION_ID"]
        system.codename = release["VERSION_CODENAME"]
        system.kernel = try files.text("/proc/sys/kernel/osrelease")
        system.updatesCheckedAt =
            try files.modifiedAt("/var/lib/apt/periodic/update-success-stamp")
            ?? files.modifiedAt("/var/lib/apt/lists")
        system.packagesChangedAt = try files.modifiedAt("/var/lib/dpkg/status")
        system.needsReboot = try needsReboot(files)
        return system
    }

    private static func needsReboot(_ files: HostFiles) throws -> Bool? {
        if try files.exists("/run/reboot-required") { return true }
        return try rebootWatchers.contains(where: files.exists) ? false : nil
    }
}
