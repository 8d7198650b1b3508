import Glibc

/// What programs that were killed left beside a place: new files and folders that nobody writes any more.
package enum Leftovers {
    /// Behind the name of the place, and before as many letters.
    package static let mark = ".inkaart-"
    package static let letters = "XXXXXX"

    /// Removes those of a place. What another process is writing there is locked, and stays.
    package static func remove(beside place: String) {
        let folder = Folder.parent(of: place)
        let start = String(place.split(separator: "/").last ?? "") + mark
        // What cannot be removed is in nobody's way: each new file has a name of its own.
        for name in (try? Folder.names(in: folder)) ?? []
        where name.hasPrefix(start) && name.utf8.count == start.utf8.count + letters.utf8.count {
            removeUnlessHeld("\(folder)/\(name)")
        }
    }

    private static func removeUnlessHeld(_ path: String) {
        guard let old = try? OpenFile(path, flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW), old.isOurs,
            old.takesLock() == true
        else { return }
        if old.size == nil { Folder.removeAll(path) } else { unlink(path) }
    }
}

extension OpenFile {
    fileprivate var isOurs: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_uid == geteuid()
    }

    /// Whether the lock that tells that it is being written is ours now, until it is closed; not if somebody else has it, or took it and
    /// removed the file. `nil` where the file system knows no locks.
    package borrowing func takesLock() -> Bool? {
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 { return errno == EWOULDBLOCK ? false : nil }
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_nlink > 0
    }
}
