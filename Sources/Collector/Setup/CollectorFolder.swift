import Files

/// Where a collector keeps everything.
struct CollectorFolder: Sendable {
    static let standard = "/var/lib/inkaart-collector"
    let path: String

    init(_ path: String) { self.path = path }

    var settings: String { path + "/collector.json" }
    var store: String { path + "/inkaart.sqlite" }
    var trust: String { path + "/trust.json" }
    var certificate: String { path + "/server.pem" }
    var key: String { path + "/server-key.pem" }
    var authority: String { path + "/authority.pem" }
    var authorityKey: String { path + "/authority-key.pem" }
    /// Held by the one process that writes the store.
    var lock: String { path + "/lock" }
    /// Where the serving process takes the coordinator's commands.
    var socket: String { path + "/admin.sock" }

    static let textLimit = 65_536

    func text(of path: String) throws(FileError) -> String {
        String(decoding: try File.read(path, limit: Self.textLimit), as: UTF8.self)
    }
}
