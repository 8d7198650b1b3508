import Console
import Glibc

/// Writes into a file that is there already.
final class FileOutput: Output {
    private let descriptor: Int32

    init(_ path: String) throws {
        descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
        let code = errno
        guard descriptor >= 0 else {
            throw OutputError.failed(code: code, message: String(cString: strerror(code)))
        }
    }

    deinit { close(descriptor) }

    let columns = 80
    let rows: Int? = nil
    let isTerminal = false
    let colours = false
    let showsProgress = false

    func write(_ text: String) throws { try DescriptorWriter.write(text, to: descriptor) }
    func note(_ line: String) {}
    func showProgress(_ line: String?) {}
}
