import Files
import Glibc
import Temporary
import Testing

/// What a program that was killed leaves beside a place goes when the next one writes there.
@Suite struct LeftoversTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("list.csv")
    }

    @Test func aFileThatNobodyWritesAnyMoreGoes() throws {
        try File.write([1], to: path + ".inkaart-Ab3xYz")
        try Folder.create(path + ".inkaart-000000/below")
        try File.write([1], to: path + ".inkaart-000000/below/file")
        try File.write(to: path) { file in
            #expect(try folder.names().count == 1)
            try file.write([2])
        }
        #expect(try folder.names() == ["list.csv"])
    }

    @Test func whatAnotherProgramIsWritingStays() throws {
        try File.write(to: path) { slow in
            try slow.write([1])
            try File.write(to: path) { quick in try quick.write([2]) }
            #expect(try File.read(path, limit: 9) == [2])
            try slow.write([3])
        }
        #expect(try File.read(path, limit: 9) == [1, 3])
        #expect(try folder.names() == ["list.csv"])
    }

    @Test func whatOnlyLooksLikeOneStays() throws {
        let others = ["list.csv.inkaart-abcdefg", "list.csv.inkaart-abc", "list.csv.tmp", "other.inkaart-abcdef", "x"]
        for name in others { try File.write([1], to: folder.path(name)) }
        try File.write(to: path) { _ in }
        #expect(try folder.names() == (others + ["list.csv"]).sorted())
    }

    @Test func aLinkThatLooksLikeOneStays() throws {
        try Folder.create(folder.path("theirs"))
        try File.write([7], to: folder.path("theirs/file"))
        #expect(symlink(folder.path("theirs"), path + ".inkaart-abcdef") == 0)
        try File.write(to: path) { _ in }
        #expect(try Folder.names(in: folder.path("theirs")) == ["file"])
    }
}
