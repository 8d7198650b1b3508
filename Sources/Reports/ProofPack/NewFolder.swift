import Files
import Glibc

/// A folder that appears whole or not at all: filled beside its place, synced, and renamed. It is for its owner alone (mode 0700), and
/// so is each file in it (0600).
struct NewFolder {
    private let path: String

    /// Makes a folder where none is, or an empty one; `fill` writes what is to be in it.
    /// - Throws: `FileError`, with the code ENOTEMPTY if something is there; what `fill` throws. Then nothing of it is left.
    static func create(_ path: String, _ fill: (NewFolder) throws -> Void) throws {
        let place = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        try checkIsFree(place)
        Leftovers.remove(beside: place)
        try make(place, of: try held(beside: place), fill)
        try Folder.sync(Folder.parent(of: place))
    }

    private static func make(
        _ place: String, of held: borrowing OpenFile, _ fill: (NewFolder) throws -> Void
    ) throws {
        do {
            try fill(NewFolder(path: held.path))
            try held.sync()
            // Takes the place of an empty folder, and of nothing else: rename(2).
            if rename(held.path, place) != 0 { throw FileError("make the folder", place) }
        } catch {
            Folder.removeAll(held.path)
            throw (error as? FileError)?.told(of: place, insteadOf: held.path) ?? error
        }
    }

    /// A folder in it.
    func folder(_ name: String, _ fill: (NewFolder) throws -> Void) throws {
        let folder = NewFolder(path: try place(of: name))
        if mkdir(folder.path, 0o700) != 0 { throw FileError("make the folder", folder.path) }
        try fill(folder)
        try Folder.sync(folder.path)
    }

    /// A file in it, on the disk when this returns.
    /// - Throws: `FileError`, also for a name that is used already or that would lead out of the folder.
    func write(_ bytes: [UInt8], to name: String) throws(FileError) {
        let file = try OpenFile(
            try place(of: name), flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        try file.write(bytes)
        try file.sync()
    }

    private func place(of name: String) throws(FileError) -> String {
        let isPlain = !["", ".", ".."].contains(name) && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
        guard isPlain else { throw FileError("write", "\(path)/\(name)", code: EINVAL) }
        return "\(path)/\(name)"
    }

    private static func checkIsFree(_ place: String) throws(FileError) {
        guard let kind = FileKind(of: place) else { return }
        if kind == .folder, try Folder.names(in: place).isEmpty { return }
        throw FileError("make the folder", place, code: ENOTEMPTY)
    }

    /// Locked, as a ``NewFile`` is.
    private static func held(beside place: String) throws(FileError) -> OpenFile {
        while true {
            let path = try temporary(beside: place)
            let folder = try OpenFile(path, flags: O_RDONLY | O_DIRECTORY)
            if folder.takesLock() != false { return folder }
        }
    }

    private static func temporary(beside place: String) throws(FileError) -> String {
        var name = Array("\(place)\(Leftovers.mark)\(Leftovers.letters)".utf8CString)
        guard mkdtemp(&name) != nil else { throw FileError("make the folder", place) }
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
