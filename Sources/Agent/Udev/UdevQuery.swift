/// Which devices of one subsystem to look at, and what to read of each.
///
/// Only what is named here is read: every attribute is a file that the kernel may have to ask hardware for.
package struct UdevQuery: Sendable, Equatable {
    /// Name of the subsystem (`block`, `usb`).
    package var subsystem: String
    /// Shell patterns for the kernel's names, of which one must fit; none fits all.
    package var names: [String]
    /// Properties of which one must have its value; none fits all. `DEVTYPE` is one of them.
    package var matching: [String: String]
    /// A folder below `/sys` whose devices are passed over unread.
    package var notBelow: String?
    package var properties: [String]
    package var attributes: [String]
    /// Attributes of the nearest device above. The links `subsystem` and `driver` read as the last name in them.
    package var parentAttributes: [String]
    package var parentProperties: [String]

    package init(
        _ subsystem: String, names: [String] = [], matching: [String: String] = [:], notBelow: String? = nil,
        properties: [String] = [], attributes: [String] = [],
        parentProperties: [String] = [], parentAttributes: [String] = []
    ) {
        self.subsystem = subsystem
        self.names = names
        self.matching = matching
        self.notBelow = notBelow
        self.properties = properties
        self.attributes = attributes
        self.parentProperties = parentProperties
        self.parentAttributes = parentAttributes
    }
}
