/// A fact that may identify a thing. Values are in small letters, without outer blanks, and no placeholders.
package struct Evidence: Sendable, Hashable, Comparable {
    /// The raw values are those of the store and of the table `evidence`.
    package enum Kind: String, CaseIterable, Sendable {
        /// SMBIOS UUID.
        case uuid
        /// Serial number of the system, as on the label of a computer.
        case serial
        case baseboardSerial = "baseboard-serial"
        case chassisSerial = "chassis-serial"
        /// Permanent address of an interface that stays with its baseboard: one for a wire, or Wi-Fi on SDIO. Never of one on USB.
        case mac
        /// The same of a Wi-Fi or mobile card that may be swapped.
        case card
        /// Serial number or world wide name of a disk that is built in.
        case disk
        /// Keyed hash of the installation's machine-id. Proves nothing, as images copy it, but names clones.
        case machineID = "machine-id"
        /// `gsm5b09/serial`: product and serial number that a display says.
        case edid
        /// `0b8c:00a1/serial`
        case usb
        /// Identifier burnt into a device on Thunderbolt.
        case thunderbolt
        /// `maker/serial` as on the label of something attached; an import knows no more of it.
        case label
        /// A thing without a serial number of its own: the machine it is at, what product it is, and which of several.
        case place
        /// `030569/lt-017`: an inventory number counts within its school.
        case inventoryNumber = "inventory-number"
    }

    package let kind: Kind
    package let value: String

    /// - Returns: `nil` for an empty value.
    package init?(_ kind: Kind, _ value: String?) {
        guard let value, !value.isEmpty else { return nil }
        self.kind = kind
        self.value = value.lowercased()
    }

    /// As it stands in the store.
    package init(stored kind: Kind, _ value: String) {
        self.kind = kind
        self.value = value
    }

    /// An order that decides every tie.
    package static func < (left: Evidence, right: Evidence) -> Bool {
        (left.kind.rawValue, left.value) < (right.kind.rawValue, right.value)
    }
}

/// From one sight to another, both in UTC seconds by the collector's clock, both included.
package struct Span: Sendable, Hashable {
    package let first: Int64
    package let last: Int64

    package init(_ first: Int64, _ last: Int64) {
        self.first = first
        self.last = max(first, last)
    }

    /// Whether they share a moment, or are no further apart than so many seconds.
    package func overlaps(_ other: Span, within seconds: Int64 = 0) -> Bool {
        // What a person typed in lasts to the end of all numbers: subtract, do not add.
        first - seconds <= other.last && other.first - seconds <= last
    }
}

extension [Span] {
    package func overlap(_ others: [Span], within seconds: Int64 = 0) -> Bool {
        contains { span in others.contains { span.overlaps($0, within: seconds) } }
    }

    /// In seconds.
    package func sharedTime(with others: [Span]) -> Int64 {
        reduce(0) { sum, span in
            others.reduce(sum) { $0 + Swift.max(0, Swift.min(span.last, $1.last) - Swift.max(span.first, $1.first)) }
        }
    }

    /// From the first sight to the last one.
    package var hull: Span? {
        guard let first = map(\.first).min(), let last = map(\.last).max() else { return nil }
        return Span(first, last)
    }
}
