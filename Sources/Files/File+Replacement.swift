package import Glibc

extension File {
    /// Replaces a file durably by one that somebody else writes, such as a library: `fill` gets the path of an empty file beside it, and
    /// writes that very file. A link is replaced, not followed.
    /// - Throws: `FileError`, with the code EISDIR for a folder and EINVAL for what is no file, such as a device; what `fill` throws. Then
    ///   the old file is as it was, and nothing is left of the new one.
    package static func replace(
        _ path: String, mode: mode_t = 0o644, _ fill: (_ temporary: String) throws -> Void
    ) throws {
        try write(to: path, mode: mode) { file in try fill(file.path) }
    }

    /// Replaces a file durably by what `fill` writes part by part.
    /// - Throws: As ``replace(_:mode:_:)``.
    package static func write(
        to path: String, mode: mode_t = 0o644, _ fill: (_ file: borrowing NewFile) throws -> Void
    ) throws {
        try checkIsReplaceable(path)
        let file = try NewFile(beside: path, mode: mode)
        do {
            try fill(file)
            try file.sync()
            try file.takePlace(of: path)
        } catch {
            unlink(file.path)
            throw (error as? FileError)?.told(of: path, insteadOf: file.path) ?? error
        }
        try Folder.sync(Folder.parent(of: path))
    }

    /// Renaming would put a file in the place of a device or a pipe, and end all that uses it.
    private static func checkIsReplaceable(_ path: String) throws(FileError) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
        throw FileError("replace", path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
}
