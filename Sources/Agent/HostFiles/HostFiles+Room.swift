import Glibc

extension HostFiles {
    /// Size of the file system that holds a folder, and the part of it that is free for all users; `nil` if there is none.
    ///
    /// A file system of a network may never answer: ask only those of this machine.
    func room(at path: String) throws -> (sizeInBytes: Int64, freeInPercent: Int64)? {
        var room = statvfs()
        guard statvfs(located(path), &room) == 0 else {
            try HostFileError.throwUnlessAbsent(errno, located(path))
            return nil
        }
        let (size, isTooLarge) = UInt64(room.f_blocks).multipliedReportingOverflow(by: UInt64(room.f_frsize))
        guard let sizeInBytes = Int64(exactly: size), !isTooLarge, room.f_blocks > 0 else { return nil }
        let free = min(room.f_bavail, room.f_blocks)
        return (sizeInBytes, Int64(Double(free) / Double(room.f_blocks) * 100))
    }
}
