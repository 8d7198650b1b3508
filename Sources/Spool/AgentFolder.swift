package import Files

/// Where an agent keeps its state. The three folders belong to different parts, so that they can run as different users: `collect`
/// writes the first two, `send` the third and removes from the second what was acknowledged.
package struct AgentFolder: Sendable {
    package static let standard = "/var/lib/inkaart"
    package let path: String

    package init(_ path: String) { self.path = path }

    package var collectState: String { path + "/collect/state.json" }
    package var spool: String { path + "/spool" }
    package var delivery: String { path + "/delivery" }
    package var deliveryState: String { delivery + "/state.json" }
    package var dead: String { delivery + "/dead" }
    /// Who this machine is to its collector.
    package var identity: IdentityFiles { IdentityFiles(folder: delivery) }
    /// The same while it enrols: nothing of it counts before the collector has answered.
    package var begunIdentity: IdentityFiles { IdentityFiles(folder: delivery + "/begun") }

    /// Makes the folders of `collect`.
    package func createForCollect() throws(FileError) {
        try Folder.create(path + "/collect", mode: 0o700)
        try Folder.create(spool, mode: 0o750)
    }

    /// Makes the folders of `send`.
    package func createForDelivery() throws(FileError) {
        try Folder.create(delivery, mode: 0o700)
        try Folder.create(dead, mode: 0o700)
        try Folder.create(begunIdentity.folder, mode: 0o700)
    }

    /// Held by whoever writes snapshots.
    package var collectLock: String { path + "/collect/lock" }
    /// Held by whoever sends or enrols.
    package var deliveryLock: String { delivery + "/lock" }
}
