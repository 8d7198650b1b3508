import Inventory
import SQLite

/// rpm's list of packages, read without rpm: a table of headers in a file of SQLite, as rpm keeps it since version 4.16.
enum RPMDatabase {
    /// The second is a link to the first on new systems, and what older ones have.
    static let folders = ["/usr/lib/sysimage/rpm", "/var/lib/rpm"]
    static let file = "/rpmdb.sqlite"
    /// What rpm used before, or may be told to use.
    private static let others = [("/Packages", "Berkeley DB"), ("/Packages.db", "ndb")]
    private static let maximumPackages = 8_000

    static func packages(of host: Host) throws -> [TextPair]? {
        for folder in folders {
            if try host.files.exists(folder + file) { return try packages(in: folder + file, of: host) }
            for (name, format) in others where try host.files.exists(folder + name) {
                throw UnreadableRPMDatabase(path: folder + name, format: format)
            }
        }
        return nil
    }

    /// With an empty journal beside it, or none, the file is complete, and looking writes nothing next to it. With one, SQLite
    /// reads both; where it may not, the file alone has all but what is being installed at this moment.
    private static func packages(in file: String, of host: Host) throws -> [TextPair] {
        let path = host.files.located(file)
        if try host.files.bytes(file + "-wal", limit: 1)?.isEmpty == false {
            do {
                return try packages(Connection.opened(path, mode: .read), of: host)
            } catch let error as SQLiteError where error.isWithoutJournal {
                // Read again below.
            }
        }
        return try packages(Connection.opened(path, mode: .readUnlocked), of: host)
    }

    private static func packages(_ connection: consuming Connection, of host: Host) throws -> [TextPair] {
        let rows = try connection.rows("SELECT hnum FROM Packages ORDER BY hnum LIMIT \(maximumPackages + 1)") {
            $0.integer(0)
        }
        var found: [TextPair] = []
        try connection.visitBlobs("Packages", "blob", rows: rows) { blob in
            let header = try RPMHeader { try blob.bytes(at: $0, count: $1) }
            if let package = header?.package(on: host.architecture) { found.append(package) }
        }
        return found.inOrder()
    }
}

/// A list of packages in a form that we do not read.
struct UnreadableRPMDatabase: Error, Equatable, CustomStringConvertible {
    let path: String
    let format: String

    var description: String { "\(path) is a database of the form \(format), which is not read" }
}
