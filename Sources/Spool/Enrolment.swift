package import Inventory

/// Who this machine is to its collector, as kept on the disk.
package struct Enrolment: Record, Equatable {
    /// Where the collector listens, HOST:PORT.
    package var address: String?
    /// Random id of this enrolment; the same after a lost answer.
    package var id: String?
    /// The device's id, once the collector gave one.
    package var device: Int64?
    /// What the collector said of the device last.
    package var state: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text("address", \.address, "where the collector listens"),
        .text("id", \.id, "random id of this enrolment"),
        .integer("device", \.device, "id of the device"),
        .text("state", \.state, "active, or pending"),
    ]
}
