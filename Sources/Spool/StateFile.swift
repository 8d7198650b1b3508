package import Files
package import Inventory

/// A record kept as one small JSON file.
package enum StateFile {
    private static let limit = 65_536

    /// `nil` if there is no such file.
    /// - Throws: `FileError`, or `DamagedState` if the file is not what we write.
    package static func read<Content: Record>(_ path: String, as type: Content.Type = Content.self) throws -> Content? {
        guard let bytes = try File.readIfPresent(path, limit: limit) else { return nil }
        do {
            return try Content(JSONValue(parsing: bytes, limits: .document))
        } catch {
            throw DamagedState(path: path, reason: "\(error)")
        }
    }

    package static func write(_ content: some Record, to path: String) throws(FileError) {
        try File.write(content.json + [0x0A], to: path, mode: 0o600)
    }
}

/// A file of ours with content that is not ours.
package struct DamagedState: Error, Equatable, CustomStringConvertible {
    package let path: String
    package let reason: String

    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    package var description: String { "\(path) is damaged: \(reason)" }
}
