import Files
import Glibc
import Temporary
import Testing

@Suite struct FileReplacementTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("list.csv")
    }

    private struct Stopped: Error {}

    @Test func whatIsWrittenInPartsIsOneFile() throws {
        try File.write(to: path) { file in
            try file.write([1, 2])
            try file.write([])
            try file.write([3])
        }
        #expect(try File.read(path, limit: 10) == [1, 2, 3])
        #expect(try folder.names() == ["list.csv"])
    }

    @Test func aLibraryWritesItByItsPath() throws {
        try File.write([1], to: path)
        try File.replace(path) { temporary in
            let old = try File.read(path, limit: 10)
            #expect(old == [1])
            let stream = try #require(fopen(temporary, "wb"))
            fputs("abc", stream)
            fclose(stream)
        }
        #expect(try File.read(path, limit: 10) == Array("abc".utf8))
        #expect(try folder.names() == ["list.csv"])
    }

    @Test func whoStopsHalfwayLeavesTheOldFile() throws {
        try File.write([1], to: path)
        #expect(throws: Stopped.self) {
            try File.write(to: path) { file in
                try file.write([2, 3])
                throw Stopped()
            }
        }
        #expect(try File.read(path, limit: 10) == [1])
        #expect(try folder.names() == ["list.csv"])
    }

    @Test(arguments: [0o600, 0o640, 0o644]) func theFileHasItsMode(_ mode: Int) throws {
        try File.write([1], to: path, mode: 0o400)
        try File.write(to: path, mode: mode_t(mode)) { _ in }
        var status = stat()
        lstat(path, &status)
        let mask = umask(0)
        umask(mask)
        #expect(status.st_mode & 0o777 == mode_t(mode) & ~mask)
    }

    @Test func aLinkIsReplacedAndNotFollowed() throws {
        let other = folder.path("other")
        try File.write([7], to: other)
        symlink(other, path)
        try File.write(to: path) { file in try file.write([1]) }
        #expect(try File.read(other, limit: 10) == [7])
        #expect(FileKind(of: path) == .file)
    }

    @Test func aLinkToNothingIsReplaced() throws {
        symlink(folder.path("nothing"), path)
        try File.write(to: path) { file in try file.write([1]) }
        #expect(try folder.names() == ["list.csv"])
    }

    @Test func whatIsNoFileIsRefusedBeforeAnyWork() throws {
        try Folder.create(path)
        let pipe = folder.path("pipe")
        mkfifo(pipe, 0o600)
        let refused = [(path, EISDIR), (pipe, EINVAL), ("/dev/null", EINVAL)]
        for (path, code) in refused {
            #expect(throws: FileError("replace", path, code: code)) {
                try File.replace(path) { _ in Issue.record("\(path) was begun") }
            }
        }
    }

    @Test func aFolderThatIsNotThereIsSaid() {
        let path = folder.path("none/list.csv")
        #expect(throws: FileError("write", path, code: ENOENT)) { try File.write(to: path) { _ in } }
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs root, to mount a small disk"))
    func aFullDiskLeavesTheOldFile() throws {
        let disk = try #require(try SmallDisk(bytes: 1 << 16))
        let path = disk.path + "/list.csv"
        try File.write([1], to: path)
        #expect(throws: FileError("write", path, code: ENOSPC)) {
            try File.write(to: path) { file in
                for _ in 1...100 { try file.write([UInt8](repeating: 2, count: 1000)) }
            }
        }
        #expect(try File.read(path, limit: 10) == [1])
        #expect(try Folder.names(in: disk.path) == ["list.csv"])
    }
}
