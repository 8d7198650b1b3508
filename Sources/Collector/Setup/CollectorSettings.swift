import Files
import Inventory

/// What `init` decided for a collector.
struct CollectorSettings: Record, Equatable {
    /// Where agents reach it, HOST:PORT; also the name in its certificate.
    var address: String?
    /// Numeric address to listen on; `::` stands for all.
    var listenAddress: String?
    var listenPort: Int64?

    init() {}

    init(address: CollectorAddress, listenAddress: String, listenPort: Int) {
        self.address = address.description
        self.listenAddress = listenAddress
        self.listenPort = Int64(listenPort)
    }

    static let fields: [Field<Self>] = [
        .text("address", \.address, "where agents reach the collector"),
        .text("listenAddress", \.listenAddress, "numeric address to listen on"),
        .integer("listenPort", \.listenPort, "port to listen on"),
    ]
}

/// A collector's folder as `init` left it.
struct CollectorIdentity {
    let address: CollectorAddress
    let listenAddress: String
    let listenPort: UInt16
    /// The trust document as it is served, byte for byte.
    let trust: [UInt8]

    /// - Throws: `SetupError`, `FileError`.
    init(in folder: CollectorFolder) throws {
        guard let bytes = try File.readIfPresent(folder.settings, limit: CollectorFolder.textLimit) else {
            throw SetupError.notSetUp(folder: folder.path)
        }
        let settings = try CollectorSettings(JSONValue(parsing: bytes))
        guard let address = settings.address.flatMap({ CollectorAddress($0) }), let listen = settings.listenAddress,
            let port = settings.listenPort.flatMap({ UInt16(exactly: $0) })
        else { throw SetupError.damagedSettings(path: folder.settings) }
        self.address = address
        listenAddress = listen
        listenPort = port
        trust = try File.read(folder.trust, limit: TrustDocument.maximumBytes)
    }
}

enum SetupError: Error, Equatable, CustomStringConvertible {
    case notSetUp(folder: String)
    case setUpAlready(folder: String)
    case damagedSettings(path: String)

    var description: String {
        switch self {
        case .notSetUp(let folder):
            "there is no collector in \(folder): make one with 'inkaart-collector init --address HOST:PORT'"
        case .setUpAlready(let folder): "there is a collector in \(folder) already; nothing was changed"
        case .damagedSettings(let path): "\(path) is damaged: it names no address or port"
        }
    }
}
