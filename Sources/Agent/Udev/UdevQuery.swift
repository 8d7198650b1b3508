/// Which devices of one subsystem to look at, and what to read of each.
///
/// Only what is named here is read: every attribute is a file that the kernel may have to ask hardware for.
package struct UdevQuery: Sendable, Equatable {
    /// Properties that one prefix finds at most.
    static let maximumPrefixed = 2_048

    /// Name of the subsystem (`block`, `usb`).
    package var subsystem: String
    /// Shell patterns for the kernel's names, of which one must fit; none fits all.
    package var names: [String]
    /// Properties of which one must have its value; none fits all. `DEVTYPE` is one of them.
    package var matching: [String: String]
    /// A folder below `/sys` whose devices are passed over unread.
    package var notBelow: String?
    package var properties: [String]
    /// How properties begin that are read too, where their names are numbered; empty for none.
    package var propertyPrefix: String
    package var attributes: [String]
    /// Attributes of the nearest device above. The links `subsystem` and `driver` read as the last name in them.
    package var parentAttributes: [String]
    package var parentProperties: [String]

    package init(
        _ subsystem: String, names: [String] = [], matching: [String: String] = [:], notBelow: String? = nil,
        properties: [String] = [], propertyPrefix: String = "", attributes: [String] = [],
        parentProperties: [String] = [], parentAttributes: [String] = []
    ) {
        self.subsystem = subsystem
        self.names = names
        self.matching = matching
        self.notBelow = notBelow
        self.properties = properties
        self.propertyPrefix = propertyPrefix
        self.attributes = attributes
        self.parentProperties = parentProperties
        self.parentAttributes = parentAttributes
    }
}
