import Files
import Glibc
import Temporary
import Testing

@Suite struct FileVisitTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func aFileComesInParts() throws {
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
        try File.write(bytes, to: folder.path("file"))
        var parts: [[UInt8]] = []
        try File.visit(folder.path("file"), limit: bytes.count) { parts.append($0) }
        #expect(parts.count > 2)
        #expect(parts.flatMap(\.self) == bytes)
    }

    @Test func moreThanTheLimitIsAnError() throws {
        try File.write([1, 2, 3], to: folder.path("file"))
        #expect(throws: FileError("read", folder.path("file"), code: EFBIG)) {
            try File.visit(folder.path("file"), limit: 2) { _ in }
        }
    }

    @Test func whatIsNoFileIsAnError() throws {
        try File.write([1], to: folder.path("file"))
        #expect(symlink(folder.path("file"), folder.path("link")) == 0)
        #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
        for name in ["link", "pipe", "absent", "."] {
            #expect(throws: FileError.self) { try File.visit(folder.path(name), limit: 9) { _ in } }
        }
        #expect(FileKind(of: folder.path("file")) == .file)
        #expect(FileKind(of: folder.path("link")) == .other)
        #expect(FileKind(of: folder.path("pipe")) == .other)
        #expect(FileKind(of: folder.path) == .folder)
        #expect(FileKind(of: folder.path("absent")) == nil)
    }
}
