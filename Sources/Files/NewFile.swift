import Glibc

/// A file that is not yet in its place. Where the program is killed, it stays beside, as `NAME.tmp-` and six letters.
package struct NewFile: ~Copyable {
    private let file: OpenFile

    init(beside path: String, mode: mode_t) throws(FileError) {
        file = try OpenFile(newBeside: path)
        // A file system without modes, such as that of a memory stick, refuses; its files are as it wants them.
        fchmod(file.descriptor, mode & ~Self.mask)
    }

    var path: String { file.path }

    package borrowing func write(_ bytes: [UInt8]) throws(FileError) { try file.write(bytes) }

    borrowing func sync() throws(FileError) { try file.sync() }

    /// What new files may not allow; there is no way to ask for it but to set it.
    private static let mask: mode_t = {
        let mask = umask(0o077)
        umask(mask)
        return mask
    }()
}
