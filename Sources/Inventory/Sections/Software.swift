/// Installed packages and applications, each kind in the order of its names. What users have in their home folders is not in it.
package struct Software: Record, Equatable {
    package var packages: [TextPair] = []
    package var rpms: [TextPair] = []
    package var flatpaks: [TextPair] = []
    package var snaps: [TextPair] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        .pairs("packages", \.packages, "name (with architecture if foreign) and version of each package of dpkg"),
        .pairs("rpms", \.rpms, "the same of rpm; several versions of one are joined"),
        .pairs("flatpaks", \.flatpaks, "id and version, or branch, of each application that flatpak has for all users"),
        .pairs("snaps", \.snaps, "name and version, or revision, of each snap"),
    ]
}
