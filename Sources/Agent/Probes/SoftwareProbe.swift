import Inventory

/// Installed packages of dpkg. A host without dpkg has no such section.
enum SoftwareProbe {
    static func software(of host: Host) throws -> Software? {
        var status = DpkgStatus()
        guard try host.files.forEachLine(of: "/var/lib/dpkg/status", { status.read($0) }) else { return nil }
        var software = Software()
        software.packages = status.packages()
        return software
    }
}
