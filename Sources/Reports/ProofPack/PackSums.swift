import Inventory

/// The list that `sha256sum -c` reads, of all files but itself: `SHA256SUMS`.
struct PackSums: Sendable, Equatable {
    static let name = "SHA256SUMS"
    static let maximumBytes = 8 << 20

    /// By path.
    let sums: [(path: String, digest: Digest)]

    static func == (one: Self, other: Self) -> Bool { one.text == other.text }

    init(_ sums: [(path: String, digest: Digest)]) { self.sums = sums.sorted { $0.path < $1.path } }

    var text: String { sums.map { "\(Hex.text(of: $0.digest.bytes))  \($0.path)\n" }.joined() }

    /// - Throws: `PackFault` for what is none.
    init(_ bytes: [UInt8]) throws {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.last?.isEmpty == true, (1...PackManifest.maximumFiles).contains(lines.count - 1) else {
            throw PackFault.damaged(Self.name, "it is empty or too long, or its last line has no end")
        }
        sums = try lines.dropLast().enumerated().map { index, line in
            let text = String(decoding: line, as: UTF8.self)
            let (sum, path) = (String(text.prefix(64)), String(text.dropFirst(66)))
            guard text.dropFirst(64).hasPrefix("  "), let digest = Digest(hex: sum), PackPath.isPlain(path) else {
                throw PackFault.damaged(Self.name, "line \(index + 1) is not SUM, two blanks and a path")
            }
            return (path, digest)
        }
        guard zip(sums, sums.dropFirst()).allSatisfy({ $0.path < $1.path }) else {
            throw PackFault.damaged(Self.name, "its paths are not in order")
        }
    }
}

/// Paths in a proof pack.
enum PackPath {
    /// Whether it is a file of the pack, or of a folder in it, and leads nowhere else.
    static func isPlain(_ path: String) -> Bool {
        let words = path.split(separator: "/", omittingEmptySubsequences: false)
        return (1...2).contains(words.count) && path.utf8.count <= 255
            && words.allSatisfy { word in
                !word.isEmpty && !word.hasPrefix(".")
                    && word.unicodeScalars.allSatisfy {
                        $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains($0))
                    }
            }
    }
}

/// What is wrong with a proof pack, as a sentence that names the file.
enum PackFault: Error, Equatable, CustomStringConvertible {
    case changed(String)
    case missing(String)
    case added(String)
    /// It is no file, or no folder.
    case other(String)
    case damaged(String, String)

    var description: String {
        switch self {
        case .changed(let path): "\(path) was changed"
        case .missing(let path): "\(path) is missing"
        case .added(let path): "\(path) is not of this pack: it was added"
        case .other(let path): "\(path) is a link or something else that is no file"
        case .damaged(let path, let reason): "\(path) is damaged: \(reason)"
        }
    }
}
