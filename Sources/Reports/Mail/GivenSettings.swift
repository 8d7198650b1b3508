import Console
import Files
import Store

/// Options from the command line, and behind them those of a file: a line `name = value` each, comments begin with `#`.
struct GivenSettings {
    private let call: Call
    private let path: String?
    private let values: [String: String]

    private static let limit = 16_384

    /// - Throws: `FileError`, `UsageError` for a line that is none, an unknown name, or one that stands there twice.
    init(_ call: Call) throws {
        self.call = call
        path = call[MailOptions.settings]
        values = try path.map { try Self.values(in: try File.read($0, limit: Self.limit), of: $0) } ?? [:]
    }

    /// - Throws: `UsageError` for what the file says and is no such value.
    subscript<Value>(option: Option<Value>) -> Value? {
        get throws {
            if let given = call[option] { return given }
            guard let path, let text = values[option.name] else { return nil }
            do { return try option.parse(text) } catch {
                throw UsageError.sentence("\(path): \(option.name.dropFirst(2)): \(error)")
            }
        }
    }

    /// A path in the file is seen from the folder of the file: so both can lie anywhere.
    func path(_ option: Option<String>) throws -> String? {
        guard call[option] == nil, let path, let text = try self[option], !text.hasPrefix("/") else {
            return try self[option]
        }
        return Folder.parent(of: path) + "/" + text
    }

    static func values(in bytes: [UInt8], of path: String) throws -> [String: String] {
        let known = Set(MailOptions.all.map(\.name))
        var values: [String: String] = [:]
        let lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let line = trimmed(line)
            if line.isEmpty || line.hasPrefix("#") { continue }
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let (name, value) = ("--\(trimmed(parts[0]))", parts.count == 2 ? trimmed(parts[1]) : "")
            guard known.contains(name), !value.isEmpty, values[name] == nil else {
                throw UsageError.sentence(
                    "\(path), line \(index + 1): not 'name = value' with one of "
                        + MailOptions.all.map { String($0.name.dropFirst(2)) }.joined(separator: ", ") + ", each once")
            }
            values[name] = String(value)
        }
        return values
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0 == " " || $0 == "\t" }
        return start.prefix(start.count - start.reversed().prefix { $0 == " " || $0 == "\t" }.count)
    }
}
