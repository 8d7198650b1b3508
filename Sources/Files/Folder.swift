package import Glibc

/// Folders and what is in them.
package enum Folder {
    /// Makes a folder, and those above it, unless they are there.
    package static func create(_ path: String, mode: mode_t = 0o755) throws(FileError) {
        if mkdir(path, mode) == 0 { return try sync(parent(of: path)) }
        switch errno {
        case EEXIST: return
        case ENOENT where !File.exists(parent(of: path)):
            try create(parent(of: path), mode: mode)
            try create(path, mode: mode)
        default: throw FileError("make the folder", path)
        }
    }

    /// Names in a folder, sorted by bytes; none if the folder is absent. Of more than `most` any so many.
    package static func names(in path: String, atMost most: Int = .max) throws(FileError) -> [String] {
        guard let folder = opendir(path) else {
            let error = FileError("list", path)
            if error.isAbsence { return [] }
            throw error
        }
        defer { closedir(folder) }
        var names: [String] = []
        while names.count < most, let name = try nextName(in: folder, at: path) {
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// `nil` behind the last. A folder that ends in an error must not look shorter than it is.
    private static func nextName(in folder: OpaquePointer, at path: String) throws(FileError) -> String? {
        errno = 0
        guard let next = readdir(folder) else {
            if errno != 0 { throw FileError("list", path) }
            return nil
        }
        return withUnsafePointer(to: &next.pointee.d_name) { tuple in
            tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
    }

    /// Removes a folder of ours with all that is in it, as far as it can be; what is a link goes, not what it leads to.
    package static func removeAll(_ path: String) {
        // What is left of something that came to nothing harms nobody, and the failure that led here is the one to tell.
        for name in (try? names(in: path)) ?? [] {
            let below = "\(path)/\(name)"
            if FileKind(of: below) == .folder { removeAll(below) } else { unlink(below) }
        }
        rmdir(path)
    }

    package static func sync(_ path: String) throws(FileError) {
        try OpenFile(path, flags: O_RDONLY | O_DIRECTORY).sync()
    }

    package static func parent(of path: String) -> String {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    /// Bytes free to an unprivileged user, and bytes in all, of the file system that holds a path.
    package static func space(at path: String) throws(FileError) -> (free: Int64, total: Int64) {
        var status = statvfs()
        if statvfs(path, &status) != 0 { throw FileError("look at the disk of", path) }
        let block = Int64(status.f_frsize)
        return (Int64(status.f_bavail) * block, Int64(status.f_blocks) * block)
    }
}
