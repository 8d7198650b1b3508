package import Inventory

/// What `send` must remember. `collect` reads it as data.
package struct DeliveryState: Record, Equatable {
    /// Digests of the sections in the last acknowledged report: the collector has them.
    package var sections: [String] = []
    /// The last acknowledged report, as EPOCH/SEQ.
    package var acknowledged: String?
    package var acknowledgedAt: Int64?
    /// An epoch of which the collector refused a report as a clone's: `collect` starts a new one.
    package var refusedEpoch: String?
    package var buried: Int64?
    package var failure: String?
    package var failedAt: Int64?

    package init() {}

    package static let fields: [Field<Self>] = [
        .texts("sections", \.sections, "digests of the sections that the collector has"),
        .text("acknowledged", \.acknowledged, "last acknowledged report"),
        .integer("acknowledgedAt", \.acknowledgedAt, "when it was acknowledged, UTC seconds"),
        .text("refusedEpoch", \.refusedEpoch, "epoch that the collector refused as a clone's"),
        .integer("buried", \.buried, "reports that the collector refused for good"),
        .text("failure", \.failure, "why the last delivery failed"),
        .integer("failedAt", \.failedAt, "when it failed, UTC seconds"),
    ]
}
