/// A physical thing that a school bought and labelled: a computer's case with whatever parts are in it, or what is attached to one.
package struct Thing: Sendable, Hashable, Comparable, CustomStringConvertible {
    package enum Kind: String, Sendable, Comparable {
        case computer
        case attached

        package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    package let kind: Kind
    /// From 1, in the order in which they were bought.
    package let number: Int

    package static func < (left: Thing, right: Thing) -> Bool { (left.kind, left.number) < (right.kind, right.number) }

    package var description: String { "\(kind.rawValue) \(number)" }
}

/// A fact by which a thing may be told from others: what kind of number it is, and the number.
package struct Evidence: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let kind: String
    package let value: String

    init(kind: String, value: String) {
        self.kind = kind
        self.value = value
    }

    init?(_ kind: String, unlessFiller value: String?) {
        guard let value, !Firmware.fillers.contains(value) else { return nil }
        self.init(kind: kind, value: value)
    }

    package static func < (left: Evidence, right: Evidence) -> Bool {
        (left.kind, left.value) < (right.kind, right.value)
    }

    package var description: String { "\(kind) \(value)" }
}
