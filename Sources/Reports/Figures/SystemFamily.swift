import Sheets

/// The operating systems that people tell apart, whatever the version.
enum SystemFamily: String, CaseIterable, Sendable {
    case windows
    case chromeOS = "chromeos"
    case iPadOS = "ipados"
    case macOS = "macos"
    case android
    case linux
    case other

    /// By the name that an agent or an import gives. An agent runs on Linux alone, so a name that nobody knows is one of that.
    init(_ name: String, isOfAgent: Bool) {
        let name = name.lowercased()
        let known = Self.names.first { $0.words.contains { name.contains($0) } }
        self = known?.family ?? (isOfAgent ? .linux : .other)
    }

    /// The first that fits.
    private static let names: [(family: SystemFamily, words: [String])] = [
        (.windows, ["windows"]), (.chromeOS, ["chromeos", "chrome os"]),
        (.linux, ["linux", "ubuntu", "debian", "fedora", "suse", "zorin"]), (.android, ["android"]),
        (.macOS, ["macos", "mac os", "os x"]), (.iPadOS, ["ipados", "iphone os", "ios"]),
    ]

    var words: Words {
        switch self {
        case .windows: Words("Windows")
        case .chromeOS: Words("ChromeOS")
        case .iPadOS: Words("iPadOS")
        case .macOS: Words("macOS")
        case .android: Words("Android")
        case .linux: Words("Linux")
        case .other: Words(nl: "ander", en: "other")
        }
    }
}
