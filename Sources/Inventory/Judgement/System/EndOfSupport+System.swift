extension EndOfSupport {
    /// That of an operating system; `nil` if it is not known: testing, a distribution that is not in the table, a new version.
    ///
    /// Ubuntu stands for its flavours, whose desktops end earlier (3 years after an LTS release).
    package static func of(_ system: System, by tables: Tables = .builtIn) -> EndOfSupport? {
        guard let id = system.id.map({ aliases[$0] ?? $0 }) else { return nil }
        return tables.supportedVersions.first { $0.id == id && $0.fits(system.version) }?.end
    }

    /// Raspberry Pi OS is Debian with another kernel and desktop, and ends with it.
    private static let aliases = ["raspbian": "debian", "opensuse": "opensuse-leap"]
}
