import Inventory

/// Applications that flatpak installed for the whole machine.
enum Flatpaks {
    private static let folder = "/var/lib/flatpak/app"
    /// Where an application describes itself (AppStream); the second was the name of the folder before.
    private static let descriptions = [
        ("/files/share/metainfo/", ".metainfo.xml"), ("/files/share/appdata/", ".appdata.xml"),
        ("/files/share/metainfo/", ".appdata.xml"),
    ]

    /// Each with its version, or else with the branch that it follows.
    static func applications(of host: Host) throws -> [TextPair]? {
        guard try host.files.exists(folder) else { return nil }
        return try host.files.names(in: folder).compactMap { name in
            let current = "\(folder)/\(name)/current"
            guard try host.files.exists(current + "/active"), let name = BoundedText.text(name.utf8) else { return nil }
            let branch = host.files.target(of: current)?.split(separator: "/").last.map { String($0) }
            let stated = host.attempt { try version(of: name, in: current + "/active", host.files) }
            guard let text = stated ?? branch else { return nil }
            return TextPair(name: name, text: text)
        }.inOrder()
    }

    private static func version(of name: String, in folder: String, _ files: HostFiles) throws -> String? {
        for (place, ending) in descriptions {
            var version: String?
            try files.forEachLine(of: folder + place + name + ending) { line in
                if version == nil { version = newestRelease(in: line) }
            }
            if let version { return version }
        }
        return nil
    }

    /// `<release version="1.2" date="2024-05-01">`: the newest stands first.
    static func newestRelease(in line: ArraySlice<UInt8>) -> String? {
        let line = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard line.starts(with: "<release ".utf8) else { return nil }
        let words = String(decoding: line.prefix(512), as: UTF8.self).split { $0 == " " || $0 == ">" || $0 == "/" }
        guard let word = words.first(where: { $0.hasPrefix("version=") }) else { return nil }
        return BoundedText.text(word.dropFirst(8).utf8.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") })
    }
}
