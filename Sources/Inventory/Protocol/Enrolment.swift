/// What an agent sends to become a device. The key itself stays on the machine.
package struct EnrolmentRequest: Record, Equatable {
    package static let maximumBytes = 4_096

    /// Made by the agent once and repeated after a lost answer, which then gives the same device again.
    package var id: String?
    /// Digest of the key that the agent will show from now on.
    package var key: String?
    package var agent: String?
    package var machine: Machine?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text("id", \.id, "random id of this enrolment, 22 characters"),
        .text("key", \.key, "SHA-256 of the device's key"),
        .text("agent", \.agent, "version of the agent"),
        .record("machine", \.machine, "the facts that tell whether the machine is known").serving(.recognition),
    ]
}

/// The collector's answer: 200 with the device's id and state.
package struct EnrolmentAnswer: Record, Equatable {
    package var device: Int64?
    package var state: String?

    package init() {}

    package init(device: Int64, state: DeviceState) {
        self.device = device
        self.state = state.rawValue
    }

    package static let fields: [Field<Self>] = [
        .integer("device", \.device, "id of the device"),
        .text("state", \.state, "active, or pending until a coordinator decides"),
    ]
}

/// Whether a device's reports count.
package enum DeviceState: String, CaseIterable, Sendable {
    /// The same hardware is known as another device: reports are kept, and count once a coordinator decides.
    case pending
    case active
    /// Its place was taken by another credential of the same machine, or a coordinator took it out.
    case revoked
}
