/// Installed packages.
package struct Software: Record, Equatable {
    package var packages: [TextPair] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        .pairs("packages", \.packages, "name (with architecture if foreign) and version of each installed package")
    ]
}
