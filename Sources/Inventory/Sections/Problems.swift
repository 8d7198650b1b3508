/// What the agent could not read. The other sections are complete but for this.
package struct Problems: Record, Equatable {
    package var list: [Problem] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        .list("list", \.list, "what could not be read")
    ]
}

/// One failure of one probe.
package struct Problem: Record, Equatable {
    package var probe: String?
    package var reason: String?

    package init() {}

    package init(probe: String, reason: String) {
        self.probe = probe
        self.reason = reason
    }

    package static let fields: [Field<Self>] = [
        .text("probe", \.probe, "name of the probe"),
        .text("reason", \.reason, "what failed, in one sentence"),
    ]
}
