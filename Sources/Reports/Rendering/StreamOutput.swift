import Glibc
import Store

/// What lies at a path and is no file, so that it can be written to and not replaced: a pipe, a terminal, /dev/null, and what this program
/// itself writes to, whatever it is, by a path such as /dev/stdout.
enum StreamOutput {
    /// `nil` for a file, a folder, and nothing at all.
    /// - Throws: `StoreError` for what no report is written to, such as a disk; `FileError`.
    static func at(_ path: String) throws -> FileOutput? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        if let own = [STDOUT_FILENO, STDERR_FILENO].first(where: { isSame(status, $0) }) {
            return try FileOutput(fcntl(own, F_DUPFD_CLOEXEC, 0), path)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG, S_IFDIR: return nil
        case S_IFCHR, S_IFIFO: return try FileOutput(open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY), path)
        default: throw StoreError.refused("\(path) is no file: a report is written to a file, a pipe or a terminal")
        }
    }

    /// A report would take the place of the link to it, and not be written to it.
    private static func isSame(_ status: stat, _ descriptor: Int32) -> Bool {
        var own = stat()
        return fstat(descriptor, &own) == 0 && own.st_dev == status.st_dev && own.st_ino == status.st_ino
    }
}
