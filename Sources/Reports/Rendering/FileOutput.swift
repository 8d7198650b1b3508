import Console
import Files
import Glibc

/// Writes to a file descriptor of its own, which tells of a report by a path.
final class FileOutput: Output {
    private let descriptor: Int32
    private let path: String

    /// Into a file that is there already.
    convenience init(_ path: String) throws {
        try self.init(open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW), path)
    }

    /// Takes the descriptor over; one below 0 is an errno(3).
    init(_ descriptor: Int32, _ path: String) throws {
        if descriptor < 0 { throw FileError("open", path) }
        (self.descriptor, self.path) = (descriptor, path)
    }

    deinit { close(descriptor) }

    let columns = 80
    let rows: Int? = nil
    let isTerminal = false
    let colours = false
    let showsProgress = false

    func write(_ text: String) throws {
        do {
            try DescriptorWriter.write(text, to: descriptor)
        } catch let error {
            guard case OutputError.failed(let code, _) = error else { throw error }
            throw FileError("write", path, code: code)
        }
    }

    func note(_ line: String) {}
    func showProgress(_ line: String?) {}
}
