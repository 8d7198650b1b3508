import Files
import Foundation
import Glibc
import Temporary
import Testing

struct FolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func aFolderIsMadeWithThoseAboveIt() throws {
        let path = folder.path("a/b/c")
        try Folder.create(path, mode: 0o700)
        try Folder.create(path, mode: 0o755)
        let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(permissions == 0o700)
    }

    @Test func aFolderBelowAFileIsAnError() throws {
        try File.write([1], to: folder.path("file"))
        #expect(throws: FileError("make the folder", folder.path("file/below"), code: ENOTDIR)) {
            try Folder.create(folder.path("file/below"))
        }
    }

    /// The kernel says that there is no such folder, and means that it makes none.
    @Test(arguments: ["/proc/absent", "/proc/absent/below"])
    func aFolderThatCannotBeMadeIsAnError(path: String) {
        #expect(throws: FileError.self) { try Folder.create(path) }
    }

    @Test func namesComeInOrder() throws {
        for name in ["b", "ë", "10", "a b", "9"] { try File.write([], to: folder.path(name)) }
        #expect(try Folder.names(in: folder.path) == ["10", "9", "a b", "b", "ë"])
        #expect(try Folder.names(in: folder.path, atMost: 3).count == 3)
    }

    @Test func anAbsentFolderHoldsNothing() throws {
        #expect(try Folder.names(in: folder.path("absent")) == [])
    }

    @Test(arguments: [
        ("/a/b", "/a"), ("/a/b/", "/a"), ("/a", "/"), ("/", "/"), ("a", "."), ("a/b", "a"), ("./a", "."),
    ])
    func theFolderAboveAPath(path: String, above: String) {
        #expect(Folder.parent(of: path) == above)
    }

    @Test func freeSpaceIsAPartOfAll() throws {
        let space = try Folder.space(at: folder.path)
        #expect(space.free >= 0)
        #expect(space.free <= space.total)
        #expect(space.total > 1 << 20)
    }
}
