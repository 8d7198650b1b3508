/// One device of the kernel with what a ``UdevQuery`` asked for. Texts are bounded; an empty or unreadable one is absent.
package struct UdevDevice: Sendable, Equatable {
    /// Folder of the device below `/sys/devices`.
    package var syspath: String
    package var properties: [String: String]
    package var attributes: [String: String]
    /// Empty, too, if there is no device above.
    package var parentProperties: [String: String]
    package var parentAttributes: [String: String]

    package init(
        syspath: String, properties: [String: String] = [:], attributes: [String: String] = [:],
        parentProperties: [String: String] = [:], parentAttributes: [String: String] = [:]
    ) {
        self.syspath = syspath
        self.properties = properties
        self.attributes = attributes
        self.parentProperties = parentProperties
        self.parentAttributes = parentAttributes
    }

    /// The kernel's name of the device (`sda`, `1-2.4`): the last part of its path.
    package var sysname: String {
        syspath.lastIndex(of: "/").map { String(syspath[syspath.index(after: $0)...]) } ?? syspath
    }
}
