import Glibc

extension HostFiles {
    /// Bytes that are read at once, and the longest line that is handed on whole: of a longer one parts may be missing.
    private static let chunkBytes = 65_536
    /// The longest lists of packages have some ten megabytes.
    private static let maximumFileBytes = 64 << 20

    /// Hands each line, without its end, to `body`; the file is never in memory as a whole.
    ///
    /// - Returns: whether the file exists.
    /// - Throws: what `body` throws, or a ``HostFileError``; one with code EFBIG behind the first 64 MiB.
    @discardableResult
    package func forEachLine(of path: String, _ body: (ArraySlice<UInt8>) throws -> Void) throws -> Bool {
        guard let file = try HostFile(located(path)) else { return false }
        var pending: [UInt8] = []
        var count = 0
        while true {
            let chunk = try file.bytes(after: pending, limit: Self.chunkBytes)
            guard chunk.count > pending.count else { break }
            count += chunk.count - pending.count
            guard count <= Self.maximumFileBytes else { throw HostFileError(path: located(path), code: EFBIG) }
            var start = 0
            while let end = Self.lineEnd(in: chunk, from: start) {
                try body(chunk[start..<end])
                start = end + 1
            }
            pending = Array(chunk[start...].prefix(Self.chunkBytes))
        }
        if !pending.isEmpty { try body(pending[...]) }
        return true
    }

    /// `memchr` looks at many bytes at once: package lists have some megabytes.
    private static func lineEnd(in chunk: [UInt8], from start: Int) -> Int? {
        chunk.withUnsafeBytes { bytes in
            guard let first = bytes.baseAddress,
                let end = memchr(first + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(end) - first
        }
    }
}
