import Glibc

/// A file that is not yet in its place. Where the program is killed, it stays beside, as `NAME.inkaart-` and six letters, until the next
/// one is written there.
package struct NewFile: ~Copyable {
    private let file: OpenFile

    init(beside path: String, mode: mode_t) throws(FileError) {
        Leftovers.remove(beside: path)
        file = try Self.held(beside: path)
        // A file system without modes, such as that of a memory stick, refuses; its files are as it wants them.
        fchmod(file.descriptor, mode & ~Self.mask)
    }

    var path: String { file.path }

    package borrowing func write(_ bytes: [UInt8]) throws(FileError) { try file.write(bytes) }

    borrowing func sync() throws(FileError) { try file.sync() }

    borrowing func takePlace(of path: String) throws(FileError) {
        if rename(file.path, path) != 0 { throw FileError("replace", path) }
    }

    /// Locked, so that nobody takes it for a leftover. Who took it for one in the moment before has removed it.
    private static func held(beside path: String) throws(FileError) -> OpenFile {
        while true {
            let file = try OpenFile(newBeside: path)
            if file.takesLock() != false { return file }
        }
    }

    /// What new files may not allow; there is no way to ask for it but to set it.
    private static let mask: mode_t = {
        let mask = umask(0o077)
        umask(mask)
        return mask
    }()
}
