/// The operating system, and how well it is kept up to date.
package struct System: Record, Equatable {
    package var hostname: String?
    package var hostnameNamesUser: Bool?
    package var id: String?
    package var variant: String?
    package var name: String?
    package var version: String?
    package var codename: String?
    package var baseCodename: String?
    package var debianVersion: String?
    package var image: String?
    package var kernel: String?
    package var updatesCheckedAt: Int64?
    package var packagesChangedAt: Int64?
    package var upgradedAt: Int64?
    package var updatesPending: Int64?
    package var securityUpdatesPending: Int64?
    package var updatesSource: String?
    package var releaseOffered: String?
    package var needsReboot: Bool?
    package var rebootFor: [String] = []
    package var bootedAt: Int64?
    package var fileSystems: [FileSystem] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        .identifier("hostname", \.hostname, "name of the machine"),
        .flag("hostnameNamesUser", \.hostnameNamesUser, "whether the name of the machine holds a name of a user"),
        .text("id", \.id, "distribution (debian, ubuntu, linuxmint, fedora, chromeos)"),
        .text("variant", \.variant, "edition (workstation, silverblue)"),
        .text("name", \.name, "distribution in full"),
        .text("version", \.version, "version of the distribution"),
        .text("codename", \.codename, "code name of the version"),
        .text("baseCodename", \.baseCodename, "code name of the Ubuntu or Debian version that it is made from"),
        .text("debianVersion", \.debianVersion, "version of Debian with its point release, or of testing"),
        .text("image", \.image, "image it was installed from (Raspberry Pi OS), or board it is made for (ChromeOS)"),
        .text("kernel", \.kernel, "release of the running kernel"),
        .integer("updatesCheckedAt", \.updatesCheckedAt, "when the list of updates was last fetched, UTC seconds"),
        .integer(
            "packagesChangedAt", \.packagesChangedAt,
            "when a package was last installed, removed or updated, UTC seconds"),
        .integer("upgradedAt", \.upgradedAt, "when packages were last updated without an error, UTC seconds"),
        .integer("updatesPending", \.updatesPending, "updates that wait, as the system itself counted them"),
        .integer("securityUpdatesPending", \.securityUpdatesPending, "how many of them repair security"),
        .text(
            "updatesSource", \.updatesSource, "who counted them: update-notifier (all), packagekit (those downloaded)"),
        .text("releaseOffered", \.releaseOffered, "the newer version that the system offers, as it says so"),
        .flag("needsReboot", \.needsReboot, "whether an update waits for a restart"),
        .texts("rebootFor", \.rebootFor, "packages and kernels that wait for it"),
        .integer("bootedAt", \.bootedAt, "when the machine was started, to 5 minutes, UTC seconds"),
        .list("fileSystems", \.fileSystems, "local file systems at /, /boot, /home and /var"),
    ]
}

/// How much room one file system has. Free space is in whole percents, so that a machine where little happens stays the same.
package struct FileSystem: Record, Equatable {
    package var place: String?
    package var type: String?
    package var sizeInBytes: Int64?
    package var freeInPercent: Int64?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text("place", \.place, "folder it is mounted at"),
        .text("type", \.type, "type (ext4, btrfs)"),
        .integer("sizeInBytes", \.sizeInBytes, "size"),
        .integer("freeInPercent", \.freeInPercent, "part of it that programs can still fill, rounded down"),
    ]
}
