package import Inventory

/// Whole numbers that people set for kinds of devices, for one school board or for all of them: months or cents.
package struct KindSettings: Sendable, Equatable {
    private struct Place: Hashable {
        let kind: DeviceKind
        /// `nil` for all of them.
        let schoolBoard: Int64?
    }

    private var numbers: [Place: Int64] = [:]

    package init() {}

    /// For one school board, by its id, or for all that set nothing of their own.
    package mutating func set(_ number: Int64, for kind: DeviceKind, schoolBoard: Int64?) {
        numbers[Place(kind: kind, schoolBoard: schoolBoard)] = number
    }

    /// What counts for the devices of a school board: what it set itself, else what is set for all; `nil` where neither is.
    package func number(for kind: DeviceKind, schoolBoard: Int64) -> Int64? {
        numbers[Place(kind: kind, schoolBoard: schoolBoard)] ?? numbers[Place(kind: kind, schoolBoard: nil)]
    }
}
