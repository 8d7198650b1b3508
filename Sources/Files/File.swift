package import Glibc

/// Whole small files, read and written so that a power cut leaves either the old or the new content.
package enum File {
    /// The content of a file.
    /// - Throws: `FileError`; one with code EFBIG if it holds more than `limit` bytes: a file that says so is not read.
    package static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        // Not waiting: a pipe where a file should be, put there by another user, must not stop root.
        let file = try OpenFile(path, flags: O_RDONLY | O_NONBLOCK)
        if let size = file.size, size > limit { throw FileError("read", path, code: EFBIG) }
        let bytes = try file.read(limit: limit + 1)
        if bytes.count > limit { throw FileError("read", path, code: EFBIG) }
        return bytes
    }

    /// Visits the content of a file in parts of at most 64 KiB, of which none is kept. A link is not followed.
    /// - Throws: `FileError`; one with code EFBIG if it holds more than `limit` bytes, EINVAL of what is no file; what `body` throws.
    package static func visit(_ path: String, limit: Int, _ body: ([UInt8]) throws -> Void) throws {
        let file = try OpenFile(path, flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
        guard let size = file.size else { throw FileError("read", path, code: EINVAL) }
        if size > limit { throw FileError("read", path, code: EFBIG) }
        var left = limit
        while case let part = try file.read(limit: 65_536), !part.isEmpty {
            left -= part.count
            if left < 0 { throw FileError("read", path, code: EFBIG) }
            try body(part)
        }
    }

    /// What comes by standard input, to its end.
    /// - Throws: `FileError`; one with code EFBIG if it is more than `limit` bytes.
    package static func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
        let bytes = try OpenFile(standardInput: ()).read(limit: limit + 1)
        if bytes.count > limit { throw FileError("read", "standard input", code: EFBIG) }
        return bytes
    }

    /// The content of a file, `nil` if there is none.
    package static func readIfPresent(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try read(path, limit: limit)
        } catch let error where error.isAbsence {
            return nil
        }
    }

    /// Replaces a file durably: written beside, synced, renamed, and the folder synced. Without the last step the newest file is
    /// lost in a third of all power cuts.
    package static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(FileError) {
        let temporary = path + ".tmp"
        unlink(temporary)
        do throws(FileError) {
            let file = try OpenFile(temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
            try file.write(bytes)
            try file.sync()
            if rename(temporary, path) != 0 { throw FileError("rename", temporary) }
        } catch {
            unlink(temporary)
            throw error
        }
        try Folder.sync(Folder.parent(of: path))
    }

    /// Removes a file durably; one that is already gone is no error.
    package static func remove(_ path: String) throws(FileError) {
        if unlink(path) != 0, errno != ENOENT { throw FileError("remove", path) }
        try Folder.sync(Folder.parent(of: path))
    }

    /// Moves a file durably within one file system.
    package static func move(_ path: String, to target: String) throws(FileError) {
        if rename(path, target) != 0 { throw FileError("move", path) }
        try Folder.sync(Folder.parent(of: target))
        try Folder.sync(Folder.parent(of: path))
    }

    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Size in bytes, `nil` if there is no such file.
    package static func size(of path: String) -> Int64? {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_size) : nil
    }
}
