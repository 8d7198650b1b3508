import Inventory

/// Installed packages and applications, of whatever kinds the host has. What users installed in their home folders is not
/// looked at.
enum SoftwareProbe {
    /// Together, so that a snapshot keeps within the limits of its JSON.
    private static let maximumPackages = 8_000

    private struct Source: Sendable {
        let name: String
        let place: any Path<Software, [TextPair]>
        /// `nil` if the host has none of this kind.
        let read: @Sendable (Host) throws -> [TextPair]?
    }

    private static let sources = [
        Source(name: "dpkg", place: \.packages, read: dpkg),
        Source(name: "rpm", place: \.rpms, read: RPMDatabase.packages),
        Source(name: "flatpak", place: \.flatpaks, read: Flatpaks.applications),
        Source(name: "snap", place: \.snaps, read: Snaps.applications),
    ]

    /// Fills the section, if the host has any kind of packages. A kind that cannot be read does not hide the others.
    ///
    /// - Returns: what was left out, if anything was.
    static func fill(_ host: Host, _ facts: inout Facts) -> String? {
        var software: Software?
        var remarks: [String] = []
        var room = maximumPackages
        for source in sources {
            do {
                guard let all = try source.read(host) else { continue }
                // A collector refuses longer names, and with one of them the whole snapshot.
                let found = all.filter { $0.name.utf8.count <= JSONLimits.wire.nameBytes }
                let left = all.count - found.count
                if left > 0 { remarks.append("\(source.name): \(left) with too long a name left out") }
                if found.count > room { remarks.append("only the first \(maximumPackages) are reported") }
                var section = software ?? Software()
                section[keyPath: source.place] = Array(found.prefix(room))
                room -= min(room, found.count)
                software = section
            } catch {
                remarks.append("\(source.name): \(error)")
            }
        }
        facts.software = software
        return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
    }

    private static func dpkg(_ host: Host) throws -> [TextPair]? {
        var status = DpkgStatus()
        guard try host.files.forEachLine(of: "/var/lib/dpkg/status", { status.read($0) }) else { return nil }
        return status.packages()
    }
}

extension [TextPair] {
    /// In the order of the names, each of them once: names are unique in an object. Versions of the same are joined.
    func inOrder() -> [TextPair] {
        var pairs: [TextPair] = []
        var previous: TextPair?
        for pair in sorted(by: { ($0.name, $0.text) < ($1.name, $1.text) }) where pair != previous {
            previous = pair
            if let last = pairs.last, last.name == pair.name {
                let both = BoundedText.text("\(last.text), \(pair.text)".utf8) ?? last.text
                pairs[pairs.count - 1] = TextPair(name: pair.name, text: both)
            } else {
                pairs.append(pair)
            }
        }
        return pairs
    }
}
