import Console
import Files
import Inventory

/// A small text file that a command takes; `-` is standard input.
struct InputFile: Sendable {
    let path: String

    /// With the blanks of a command line between process and server, well within a frame of the admin socket.
    private static let maximumBytes = 256 * 1024

    init(path: String) { self.path = path }

    /// - Throws: `FileError` if it cannot be read, `UsageError` if it is no text.
    func text() throws -> String {
        let bytes = try File.read(path == "-" ? "/dev/stdin" : path, limit: Self.maximumBytes)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw UsageError.sentence("\(path) is no text in UTF-8")
        }
        return text
    }
}
