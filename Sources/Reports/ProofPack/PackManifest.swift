import Inventory

/// One file of a proof pack.
struct PackFile: Sendable, Equatable {
    /// From the folder of the pack, with `/` between.
    let path: String
    let size: Int
    let digest: Digest
}

/// What a proof pack is of, and which files it has: `manifest.json`.
struct PackManifest: Sendable, Equatable {
    static let name = "manifest.json"
    static let format = "inkaart-proof-pack-1"
    /// Much more than any school board has invoices.
    static let maximumFiles = 50_000
    static let maximumBytes = 16 << 20

    /// Of the program that made it.
    var version: String
    var grantLine: String
    var schoolBoard: String
    /// ISO 8601.
    var day: String
    /// RFC 3339, in UTC.
    var madeAt: String
    /// How many acts the store had, and the last link of its audit chain.
    var acts: Int64
    var headAct: Int64
    var head: Digest
    /// All files but the manifest itself and the list of sums; by path.
    var files: [PackFile]
}

extension PackManifest {
    /// A file a line, so that people can read it.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            let texts = [
                ("format", Self.format), ("version", version), ("grantLine", grantLine), ("schoolBoard", schoolBoard),
                ("day", day), ("madeAt", madeAt),
            ]
            for (name, text) in texts {
                writer.name(name)
                writer.text(text)
            }
            writer.name("acts")
            writer.integer(acts)
            writer.name("chain")
            writer.object { writer in
                writer.name("act")
                writer.integer(headAct)
                writer.name("head")
                writer.text(Hex.text(of: head.bytes))
            }
            writer.name("files")
            let lines = files.map(\.json).joined(separator: ",\n")
            writer.raw("[\n\(lines)\n]".utf8)
        }
        return writer.bytes + "\n".utf8
    }

    /// - Throws: `PackFault` for what is none, as a sentence.
    init(json bytes: [UInt8]) throws {
        let value: JSONValue
        do { value = try JSONValue(parsing: bytes, limits: Self.limits) } catch {
            throw PackFault.damaged(Self.name, "\(error)")
        }
        guard value["format"]?.text == Self.format else {
            throw PackFault.damaged(Self.name, "it is of another form than \(Self.format)")
        }
        func text(_ name: String) throws -> String {
            guard let text = value[name]?.text else { throw PackFault.damaged(Self.name, "it has no \(name)") }
            return text
        }
        version = try text("version")
        grantLine = try text("grantLine")
        schoolBoard = try text("schoolBoard")
        day = try text("day")
        madeAt = try text("madeAt")
        guard let acts = value["acts"]?.integer, let act = value["chain"]?["act"]?.integer,
            let head = (value["chain"]?["head"]?.text).flatMap({ Digest(hex: $0) })
        else { throw PackFault.damaged(Self.name, "it has no head of an audit chain") }
        (self.acts, headAct, self.head) = (acts, act, head)
        guard let files = value["files"]?.elements else { throw PackFault.damaged(Self.name, "it has no files") }
        self.files = try files.map { try PackFile($0) }
        guard zip(self.files, self.files.dropFirst()).allSatisfy({ $0.path < $1.path }) else {
            throw PackFault.damaged(Self.name, "its paths are not in order")
        }
    }

    private static let limits = JSONLimits(
        depth: 4, values: 5 * maximumFiles, nameBytes: 128, textBytes: 1_024, elements: maximumFiles)
}

extension PackFile {
    fileprivate var json: String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("path")
            writer.text(path)
            writer.name("size")
            writer.integer(Int64(size))
            writer.name("sha256")
            writer.text(Hex.text(of: digest.bytes))
        }
        return writer.text
    }

    fileprivate init(_ value: JSONValue) throws {
        guard let path = value["path"]?.text, PackPath.isPlain(path), let size = value["size"]?.integer, size >= 0,
            let digest = (value["sha256"]?.text).flatMap({ Digest(hex: $0) })
        else { throw PackFault.damaged(PackManifest.name, "it names a file without its size or its sum") }
        self.init(path: path, size: Int(size), digest: digest)
    }
}

extension Digest {
    /// From 64 small hexadecimal digits, as `sha256sum` writes them.
    init?(hex: String) {
        guard hex.utf8.count == 2 * Digest.size, hex == hex.lowercased(), let bytes = Hex.bytes(of: hex) else {
            return nil
        }
        self.init(bytes: bytes)
    }
}
