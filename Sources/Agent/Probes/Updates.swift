import Glibc
import Inventory

/// What the system knows of its updates already.
enum Updates {
    static func fill(_ system: inout System, _ host: Host) {
        let files = host.files
        system.updatesCheckedAt = host.attempt { try modifiedAt(firstOf: checks, files) }
        system.packagesChangedAt = host.attempt { try modifiedAt(firstOf: databases, files) }
        system.upgradedAt = host.attempt { try AptHistory(files).upgradedAt ?? files.modifiedAt(unattended) }
        let notice = host.attempt { try files.bytes("/var/lib/update-notifier/updates-available") }
        if let counts = notice.flatMap(notified) {
            system.updatesPending = counts.all
            system.securityUpdatesPending = counts.security
            system.updatesSource = "update-notifier"
        } else if let packages = host.attempt({ try files.bytes("/var/lib/PackageKit/prepared-update") }) {
            system.updatesPending = prepared(packages)
            system.updatesSource = "packagekit"
        }
        let offer = host.attempt { try files.text("/var/lib/ubuntu-release-upgrader/release-upgrade-available") }
        system.releaseOffered = offer?.split(separator: "\n").first.map { String($0) }
    }

    /// Written when lists of packages were fetched: by apt's timer, by apt itself, by dnf's timer.
    private static let checks = [
        "/var/lib/apt/periodic/update-success-stamp", "/var/lib/apt/lists", "/var/cache/dnf/last_makecache",
    ]
    /// Written each time that unattended-upgrades did its work well (apt, `apt.systemd.daily`): for the weeks in which the log, which
    /// begins anew each month, has no update yet.
    private static let unattended = "/var/lib/apt/periodic/upgrade-stamp"
    /// Written whenever a package comes or goes. The journal of SQLite is written before the database itself.
    private static let databases =
        ["/var/lib/dpkg/status"] + RPMDatabase.folders.flatMap { [$0 + "/rpmdb.sqlite-wal", $0 + "/rpmdb.sqlite"] }

    private static func modifiedAt(firstOf paths: [String], _ files: HostFiles) throws -> Int64? {
        for path in paths {
            if let time = try files.modifiedAt(path) { return time }
        }
        return nil
    }

    /// Counts of update-notifier (Ubuntu), in whatever language it wrote them.
    ///
    /// The first line that begins with a number counts all; those right below count those for security among them, each from
    /// another archive. Numbers further down are of updates that need a subscription.
    static func notified(_ text: [UInt8]) -> (all: Int64, security: Int64)? {
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(leadingNumber)
        guard let place = lines.firstIndex(where: { $0 != nil }), let all = lines[place] else { return nil }
        let security = lines[(place + 1)...].prefix { $0 != nil }.compactMap { $0 }
        return (all, security.reduce(0, +))
    }

    private static func leadingNumber(_ line: ArraySlice<UInt8>) -> Int64? {
        let digits = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return digits.count <= 6 ? Int64(String(decoding: digits, as: UTF8.self)) : nil
    }

    /// Updates that PackageKit has downloaded: `name;version;architecture;source` of each, between separators that changed
    /// with its versions.
    private static func prepared(_ packages: [UInt8]) -> Int64 {
        Int64(packages.count { $0 == UInt8(ascii: ";") } / 3)
    }
}

/// Apt's log of what it did, gathered line by line: stanzas of `Field: value` with an empty line behind each.
struct AptHistory {
    /// The end of the last update that went well, in UTC seconds.
    private(set) var upgradedAt: Int64?
    private var isUpgrade = false
    private var hasFailed = false

    init(_ files: HostFiles) throws {
        try files.forEachLine(of: "/var/log/apt/history.log") { read($0) }
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        if line.starts(with: "Start-Date: ".utf8) { (isUpgrade, hasFailed) = (false, false) }
        if line.starts(with: "Upgrade: ".utf8) { isUpgrade = true }
        if line.starts(with: "Error: ".utf8) { hasFailed = true }
        guard line.starts(with: "End-Date: ".utf8), isUpgrade, !hasFailed else { return }
        upgradedAt = Self.time(String(decoding: line.dropFirst(10).prefix(32), as: UTF8.self)) ?? upgradedAt
    }

    /// `2024-05-01  10:11:12` by the clock on the wall.
    private static func time(_ text: String) -> Int64? {
        let numbers = text.split { !("0"..."9").contains($0) }.compactMap { Int32($0) }
        guard numbers.count == 6 else { return nil }
        var parts = tm()
        parts.tm_year = numbers[0] &- 1900
        parts.tm_mon = numbers[1] &- 1
        parts.tm_mday = numbers[2]
        parts.tm_hour = numbers[3]
        parts.tm_min = numbers[4]
        parts.tm_sec = numbers[5]
        parts.tm_isdst = -1
        let seconds = mktime(&parts)
        return seconds > 0 ? Int64(seconds) : nil
    }
}
