import Inventory

/// Dpkg's list of packages, gathered line by line: stanzas of `Field: value` with an empty line behind each (deb822(5)).
struct DpkgStatus {
    private struct Stanza {
        var name: String?
        var version: String?
        var architecture: String?
        var isInstalled = false
    }

    private struct Package {
        let name: String
        let architecture: String
        let version: String
    }

    /// More than are ever reported, and than any machine has.
    static let maximumPackages = 16_384

    private static let name = Array("Package: ".utf8)
    private static let version = Array("Version: ".utf8)
    private static let architecture = Array("Architecture: ".utf8)
    private static let status = Array("Status: ".utf8)
    /// Wanted or held (`install`, `hold`), without error, installed in full: not `half-installed`, not `config-files`.
    private static let installed = Array(" ok installed".utf8)

    private var stanza = Stanza()
    private var found: [Package] = []

    mutating func read(_ line: ArraySlice<UInt8>) {
        switch line.first {
        case nil: finishStanza()
        case UInt8(ascii: "P"): Self.name.text(in: line).map { stanza.name = $0 }
        case UInt8(ascii: "V"): Self.version.text(in: line).map { stanza.version = $0 }
        case UInt8(ascii: "A"): Self.architecture.text(in: line).map { stanza.architecture = $0 }
        case UInt8(ascii: "S") where line.starts(with: Self.status):
            stanza.isInstalled = line.suffix(Self.installed.count).elementsEqual(Self.installed)
        default: return
        }
    }

    /// The installed packages by name; one of a foreign architecture is `name:architecture`, as dpkg writes it.
    ///
    /// Dpkg is always of the native architecture. Without dpkg all are written in full.
    mutating func packages() -> [TextPair] {
        finishStanza()
        let native = found.first { $0.name == "dpkg" }?.architecture
        let named = found.map { package in
            let isNative = package.architecture == native || package.architecture == "all"
            return TextPair(
                name: isNative ? package.name : "\(package.name):\(package.architecture)", text: package.version)
        }
        return named.sorted { $0.name < $1.name }.withoutRepeatedNames()
    }

    private mutating func finishStanza() {
        if stanza.isInstalled, let name = stanza.name, let version = stanza.version,
            found.count < Self.maximumPackages
        {
            found.append(Package(name: name, architecture: stanza.architecture ?? "all", version: version))
        }
        stanza = Stanza()
    }
}

extension [UInt8] {
    /// What follows these bytes in a line that begins with them.
    fileprivate func text(in line: ArraySlice<UInt8>) -> String? {
        line.starts(with: self) ? BoundedText.text(line.dropFirst(count)) : nil
    }
}

extension [TextPair] {
    /// The first of neighbours with one name: names must be unique in an object.
    fileprivate func withoutRepeatedNames() -> [TextPair] {
        var pairs: [TextPair] = []
        for pair in self where pair.name != pairs.last?.name { pairs.append(pair) }
        return pairs
    }
}
