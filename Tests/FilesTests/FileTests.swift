import Dispatch
import Files
import Foundation
import Glibc
import Temporary
import Testing

struct FileTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("state.json")
    }

    @Test(arguments: [[], [0x41], [UInt8](repeating: 0x42, count: 200_000)])
    func whatIsWrittenIsRead(bytes: [UInt8]) throws {
        try File.write(bytes, to: path)
        #expect(try File.read(path, limit: 200_000) == bytes)
        #expect(File.size(of: path) == Int64(bytes.count))
    }

    @Test(arguments: [0o600, 0o640, 0o644])
    func aNewFileHasItsModeAndAReplacedOneTheNewMode(mode: Int) throws {
        try File.write([1], to: path, mode: 0o400)
        try File.write([2], to: path, mode: mode_t(mode))
        let mask = umask(0)
        umask(mask)
        let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(permissions == mode & ~Int(mask))
    }

    @Test func nothingIsLeftBesideTheFile() throws {
        try File.write([1], to: path)
        try File.write([2], to: path)
        #expect(try folder.names() == ["state.json"])
    }

    @Test func aLeftoverOfAPowerCutDoesNotStandInTheWay() throws {
        try Data("half of a st".utf8).write(to: URL(fileURLWithPath: path + ".tmp"))
        chmod(path + ".tmp", 0o400)
        try File.write([1, 2, 3], to: path)
        #expect(try File.read(path, limit: 10) == [1, 2, 3])
        #expect(try folder.names() == ["state.json"])
    }

    @Test func aLinkInPlaceOfTheTemporaryFileIsNotFollowed() throws {
        let other = folder.path("other")
        try File.write([7], to: other)
        symlink(other, path + ".tmp")
        try File.write([1], to: path)
        #expect(try File.read(other, limit: 10) == [7])
    }

    @Test func aPipeInPlaceOfTheFileIsNotWaitedFor() throws {
        mkfifo(path, 0o600)
        #expect(try File.read(path, limit: 10) == [])
    }

    @Test func aWriteThatFailsLeavesWhatWasThere() throws {
        mkdir(path, 0o755)
        try File.write([7], to: path + "/inside")
        #expect(throws: FileError.self) { try File.write([1], to: path) }
        #expect(try File.read(path + "/inside", limit: 10) == [7])
        #expect(try folder.names() == ["state.json"])
    }

    @Test func aReaderSeesTheOldOrTheNewContentAndNothingBetween() throws {
        let contents = [[UInt8](repeating: 0x41, count: 100_000), [UInt8](repeating: 0x42, count: 50_000)]
        try File.write(contents[0], to: path)
        let path = path
        let writer = DispatchGroup()
        DispatchQueue.global().async(group: writer) {
            for round in 1...30 { try? File.write(contents[round % 2], to: path) }  // the reader finds what fails
        }
        while writer.wait(timeout: .now()) == .timedOut {
            #expect(contents.contains(try File.read(path, limit: 200_000)))
        }
        #expect(try File.read(path, limit: 200_000) == contents[0])
    }

    @Test func aFileThatIsTooLongIsNotReadInPart() throws {
        try File.write([1, 2, 3], to: path)
        #expect(try File.read(path, limit: 3) == [1, 2, 3])
        #expect(throws: FileError("read", path, code: EFBIG)) { try File.read(path, limit: 2) }
    }

    /// More than any memory holds: whoever reads it first and counts then does not come back.
    @Test func aFileOfATerabyteIsRefusedByItsSize() throws {
        try File.write([], to: path)
        #expect(truncate(path, 1 << 40) == 0)
        #expect(throws: FileError("read", path, code: EFBIG)) { try File.read(path, limit: 1 << 40 - 1) }
    }

    @Test func anAbsentFileIsNoErrorWhereItMayBeAbsent() throws {
        #expect(try File.readIfPresent(path, limit: 10) == nil)
        #expect(try File.readIfPresent(path + "/below/a/file", limit: 10) == nil)
        #expect(throws: FileError("open", path, code: ENOENT)) { try File.read(path, limit: 10) }
        #expect(File.size(of: path) == nil)
        #expect(!File.exists(path))
    }

    @Test func removingTwiceIsNoError() throws {
        try File.write([1], to: path)
        try File.remove(path)
        try File.remove(path)
        #expect(!File.exists(path))
    }

    @Test func aMovedFileIsInOnePlaceOnly() throws {
        try File.write([1], to: path)
        try Folder.create(folder.path("dead"))
        try File.move(path, to: folder.path("dead/state.json"))
        #expect(!File.exists(path))
        #expect(try File.read(folder.path("dead/state.json"), limit: 10) == [1])
    }

    @Test func anErrorIsOneSentence() {
        #expect(
            FileError("open", "/etc/shadow", code: EACCES).description == "cannot open /etc/shadow: Permission denied")
        #expect(FileError("open", "", code: EACCES).isDenial)
        #expect(FileError("open", "", code: ENOTDIR).isAbsence)
    }
}
