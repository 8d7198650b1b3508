import Console
import Files
import Glibc

/// A folder for what is needed for a moment alone, below `TMPDIR`, else /tmp.
enum Scratch {
    /// Hands out a folder that nobody else reads, and removes it.
    static func folder<Value>(_ work: (String) throws -> Value) throws -> Value {
        let place = Environment.value(of: "TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var name = Array("\(place)/inkaart-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw FileError("make a folder in", place) }
        let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { Folder.removeAll(folder) }
        return try work(folder)
    }
}
