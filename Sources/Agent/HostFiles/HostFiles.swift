import Glibc
import Inventory

/// Files of the host that is looked at, by their absolute paths. All reads are bounded.
///
/// Absent is `nil`; what exists and cannot be read throws a ``HostFileError``. Tests move the root to a folder of their own.
/// Folders are read with `readdir` alone, so that a mocked `/sys` is seen (umockdev does not catch `glob` and `scandir`).
package struct HostFiles: Sendable {
    /// What a file of `/proc`, `/sys` or `/etc` holds at most, if it is not read by line.
    package static let maximumBytes = 65_536
    /// A folder of more names is none that we look at: 4,000 devices of one kind have been tried.
    private static let maximumNames = 16_384

    private let root: String
    private let sys: String

    /// - Parameters:
    ///   - root: stands before every path but those below `/sys`.
    ///   - sys: stands in the place of `/sys`.
    package init(root: String = "", sys: String = "/sys") {
        self.root = root == "/" ? "" : root
        self.sys = sys
    }

    package func bytes(_ path: String, limit: Int = maximumBytes) throws -> [UInt8]? {
        guard let file = try HostFile(located(path)) else { return nil }
        var bytes: [UInt8] = []
        // The kernel hands out its files in parts.
        while bytes.count < limit {
            let known = bytes.count
            bytes = try file.bytes(after: bytes, limit: limit - known)
            if bytes.count == known { break }
        }
        return bytes
    }

    /// The file as one bounded text; `nil` if it is absent or empty.
    package func text(_ path: String) throws -> String? {
        try bytes(path, limit: BoundedText.maximumBytes).flatMap { BoundedText.text($0) }
    }

    package func integer(_ path: String) throws -> Int64? { try text(path).flatMap { Int64($0) } }

    /// When a file or folder was last changed, in UTC seconds.
    package func modifiedAt(_ path: String) throws -> Int64? {
        var status = stat()
        if stat(located(path), &status) == 0 { return Int64(status.st_mtim.tv_sec) }
        try HostFileError.throwUnlessAbsent(errno, located(path))
        return nil
    }

    package func exists(_ path: String) throws -> Bool { try modifiedAt(path) != nil }

    /// The sorted names in a folder, none if it is absent.
    package func names(in path: String) throws -> [String] {
        guard let folder = try HostFolder(located(path)) else { return [] }
        var names: [String] = []
        while let name = try folder.nextName() {
            if name != ".", name != ".." { names.append(name) }
            guard names.count <= Self.maximumNames else { throw HostFileError(path: located(path), code: EFBIG) }
        }
        return names.sorted()
    }

    func located(_ path: String) -> String {
        path.hasPrefix("/sys/") ? sys + path.dropFirst(4) : root + path
    }
}
