/// Every field that can leave a machine, in whatever message.
package enum Outgoing {
    /// What stands around the sections of each snapshot.
    package static let envelope: [FieldDescription] = [
        FieldDescription("agent", "version of the agent", serving: .operation),
        FieldDescription(
            "epoch", "random number made when the agent's state is new, 16 hexadecimal digits", serving: .operation),
        FieldDescription("seq", "number of the snapshot, from 1 within an epoch", serving: .operation),
        FieldDescription("takenAt", "when the snapshot was taken, UTC seconds", serving: .operation),
        FieldDescription("dropped", "snapshots that a full spool dropped", serving: .operation),
    ]

    /// What goes along with every message after the enrolment, in a header.
    package static let credential: [FieldDescription] = [
        FieldDescription("device", "number of the device at its collector", isPersonal: true, serving: .operation),
        FieldDescription("key", "the device's key, random, made on the machine", serving: .operation),
    ]

    /// All of them with their paths; those of an enrolment and of the credential begin with their name.
    package static var fields: [(path: String, field: FieldDescription)] {
        paths(of: envelope) + paths(of: Facts.descriptions())
            + paths(of: EnrolmentRequest.descriptions(serving: .operation), below: "enrolment.")
            + paths(of: credential, below: "credential.")
    }

    private static func paths(
        of fields: [FieldDescription], below place: String = ""
    ) -> [(path: String, field: FieldDescription)] {
        fields.flatMap { [(place + $0.name, $0)] + paths(of: $0.nested, below: place + $0.name + ".") }
    }
}
