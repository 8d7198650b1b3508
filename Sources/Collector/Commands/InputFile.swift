import Console
import Files
import Inventory

/// A file that a command takes; `-` is standard input.
struct InputFile: Sendable {
    let path: String
    /// In bytes.
    let limit: Int
    private let isText: Bool

    /// A small text.
    init(path: String) { self.init(path: path, limit: 256 * 1024, isText: true) }

    /// Bytes that are no UTF-8 are refused of a text alone.
    init(path: String, limit: Int, isText: Bool) {
        self.path = path
        self.limit = limit
        self.isText = isText
    }

    /// What a copy of it is called; standard input has no name.
    static func name(of path: String) -> String {
        let name = path == "-" ? nil : path.split(separator: "/").last
        return name.map { String($0) } ?? "document"
    }

    /// - Throws: `FileError` if it cannot be read, `UsageError` if it is too large or no text.
    func bytes() throws -> [UInt8] {
        if let size = File.size(of: path), size > Int64(limit) {
            throw UsageError.sentence("\(path) has \(Self.words(size)): at most \(Self.words(Int64(limit))) are taken")
        }
        let bytes = path == "-" ? try File.readStandardInput(limit: limit) : try File.read(path, limit: limit)
        guard !isText || String(validating: bytes, as: UTF8.self) != nil else {
            throw UsageError.sentence("\(path) is no text in UTF-8")
        }
        return bytes
    }

    private static func words(_ bytes: Int64) -> String {
        bytes < 1 << 20 ? "\(bytes >> 10) KB" : "\(bytes >> 20) MB"
    }
}

extension [InputFile] {
    /// The content of all of them, no more than one command takes.
    /// - Throws: `FileError`, `UsageError`.
    func contents() throws -> [[UInt8]] {
        guard count <= AdminCommand.maximumFiles else {
            throw UsageError.sentence("\(count) files: at most \(AdminCommand.maximumFiles) are taken at once")
        }
        var room = AdminCommand.maximumBytes
        return try map { file in
            let bytes = try file.bytes()
            room -= bytes.count
            guard room >= 0 else {
                throw UsageError.sentence(
                    "the files have more than \(AdminCommand.maximumBytes >> 20) MB together: give some at a time")
            }
            return bytes
        }
    }

    /// Whether these are contents that another process may have read from them.
    func accept(_ contents: [[UInt8]]) -> Bool {
        count == contents.count && zip(self, contents).allSatisfy { $1.count <= $0.limit }
    }
}
