/// The operating system.
package struct System: Record, Equatable {
    package var hostname: String?
    package var id: String?
    package var name: String?
    package var version: String?
    package var codename: String?
    package var kernel: String?
    package var updatesCheckedAt: Int64?
    package var packagesChangedAt: Int64?
    package var needsReboot: Bool?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text("hostname", \.hostname, "name of the machine", isPersonal: true),
        .text("id", \.id, "distribution (debian, ubuntu, linuxmint)"),
        .text("name", \.name, "distribution in full"),
        .text("version", \.version, "version of the distribution"),
        .text("codename", \.codename, "code name of the version"),
        .text("kernel", \.kernel, "release of the running kernel"),
        .integer("updatesCheckedAt", \.updatesCheckedAt, "when the list of updates was last fetched, UTC seconds"),
        .integer(
            "packagesChangedAt", \.packagesChangedAt,
            "when a package was last installed, removed or updated, UTC seconds"),
        .flag("needsReboot", \.needsReboot, "whether an update waits for a restart"),
    ]
}
