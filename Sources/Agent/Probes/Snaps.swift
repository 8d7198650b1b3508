import Inventory

/// Applications that snapd installed; they are for the whole machine always.
enum Snaps {
    /// Debian's and Ubuntu's place, and the one of Fedora and openSUSE, where the first is a link to it or absent.
    private static let folders = ["/snap", "/var/lib/snapd/snap"]

    /// Each with its version, or else with its revision.
    static func applications(of host: Host) throws -> [TextPair]? {
        guard let folder = try folders.first(where: { try host.files.exists($0) }) else { return nil }
        return try host.files.names(in: folder).compactMap { name in
            let current = "\(folder)/\(name)/current"
            guard let revision = host.files.target(of: current), let name = BoundedText.text(name.utf8) else {
                return nil
            }
            let stated = host.attempt { try version(in: current + "/meta/snap.yaml", host.files) }
            return TextPair(name: name, text: stated ?? "revision \(revision)")
        }.inOrder()
    }

    /// `version: '1.2'`, on a line of its own that is not indented.
    private static func version(in path: String, _ files: HostFiles) throws -> String? {
        var version: String?
        try files.forEachLine(of: path) { line in
            version = version ?? Self.version(in: line)
        }
        return version
    }

    static func version(in line: ArraySlice<UInt8>) -> String? {
        guard line.starts(with: "version:".utf8) else { return nil }
        return BoundedText.text(line.dropFirst(8).filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") })
    }
}
