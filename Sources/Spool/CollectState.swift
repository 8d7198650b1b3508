package import Inventory

/// What `collect` must remember: which report comes next, and how many snapshots had to be dropped.
package struct CollectState: Record, Equatable {
    package var epoch: String?
    package var nextSeq: Int64?
    package var dropped: Int64?
    /// Name of a spool entry that is counted as dropped and may still be there after a power cut.
    package var dropping: String?

    package init() {}

    package init(epoch: Epoch) {
        self.epoch = epoch.description
        nextSeq = 1
    }

    package static let fields: [Field<Self>] = [
        .text("epoch", \.epoch, "random id of this state"),
        .integer("nextSeq", \.nextSeq, "number of the next report"),
        .integer("dropped", \.dropped, "snapshots dropped from a full spool"),
        .text("dropping", \.dropping, "spool entry being dropped"),
    ]
}
