import Files
import Foundation
import Glibc
import Temporary
import Testing

@testable import Reports

@Suite struct NewFolderTests {
    private let folder: TemporaryFolder
    private struct Halt: Error {}

    init() throws { folder = try TemporaryFolder() }

    private func permissions(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: folder.path(name))[.posixPermissions] as? Int
    }

    @Test func aFolderAppearsWithAllThatIsInIt() throws {
        try NewFolder.create(folder.path("pack/")) { pack in
            #expect(!File.exists(folder.path("pack")))
            try pack.write([1, 2], to: "a")
            try pack.folder("below") { try $0.write([3], to: "b") }
        }
        #expect(try folder.names() == ["pack"])
        #expect(try File.read(folder.path("pack/a"), limit: 9) == [1, 2])
        #expect(try File.read(folder.path("pack/below/b"), limit: 9) == [3])
        #expect(try ["pack", "pack/below", "pack/a", "pack/below/b"].map(permissions) == [0o700, 0o700, 0o600, 0o600])
    }

    @Test func aFolderThatCannotBeFilledLeavesNothing() throws {
        try File.write([7], to: folder.path("other"))
        #expect(throws: Halt.self) {
            try NewFolder.create(folder.path("pack")) { pack in
                try pack.folder("below") { below in
                    try below.write([3], to: "b")
                    // What a link leads to is left alone.
                    #expect(symlink(folder.path("other"), folder.path((try folder.names())[1] + "/below/link")) == 0)
                }
                throw Halt()
            }
        }
        #expect(try folder.names() == ["other"])
    }

    @Test func anEmptyFolderIsReplacedAndAFullOneIsNot() throws {
        try Folder.create(folder.path("empty"))
        try NewFolder.create(folder.path("empty")) { try $0.write([1], to: "a") }
        #expect(try Folder.names(in: folder.path("empty")) == ["a"])
        for _ in 1...2 {
            #expect(throws: FileError("make the folder", folder.path("empty"), code: ENOTEMPTY)) {
                try NewFolder.create(folder.path("empty")) { try $0.write([2], to: "a") }
            }
        }
        #expect(try File.read(folder.path("empty/a"), limit: 9) == [1])
        #expect(try folder.names() == ["empty"])
    }

    @Test func neitherAFileNorALinkIsReplaced() throws {
        try File.write([7], to: folder.path("file"))
        try Folder.create(folder.path("empty"))
        #expect(symlink(folder.path("empty"), folder.path("link")) == 0)
        for name in ["file", "link"] {
            #expect(throws: FileError("make the folder", folder.path(name), code: ENOTEMPTY)) {
                try NewFolder.create(folder.path(name)) { _ in }
            }
        }
    }

    /// What fills up while a folder is filled is found by the rename.
    @Test func aFolderThatSomebodyFilledMeanwhileIsLeftAlone() throws {
        #expect(throws: FileError.self) {
            try NewFolder.create(folder.path("pack")) { pack in
                try pack.write([1], to: "a")
                try Folder.create(folder.path("pack"))
                try File.write([9], to: folder.path("pack/theirs"))
            }
        }
        #expect(try folder.names() == ["pack"])
        #expect(try Folder.names(in: folder.path("pack")) == ["theirs"])
    }

    @Test(arguments: ["", ".", "..", "../out", "a/b", "/etc/x", "a\0b"])
    func aNameThatLeadsOutIsRefused(_ name: String) throws {
        #expect(throws: FileError.self) {
            try NewFolder.create(folder.path("pack")) { try $0.write([1], to: name) }
        }
        #expect(try folder.names() == [])
    }

    @Test func aNameIsUsedOnce() throws {
        #expect(throws: FileError.self) {
            try NewFolder.create(folder.path("pack")) { pack in
                for _ in 1...2 { try pack.write([1], to: "a") }
            }
        }
    }

    @Test func aFolderBelowNothingIsAnError() {
        #expect(throws: FileError.self) { try NewFolder.create(folder.path("absent/pack")) { _ in } }
    }

    @Test func aFolderThatNobodyFillsAnyMoreGoes() throws {
        try Folder.create(folder.path("pack.inkaart-Ab3xYz/facturen"))
        try NewFolder.create(folder.path("pack/")) { try $0.write([1], to: "a") }
        #expect(try folder.names() == ["pack"])
    }

    @Test func whatAnotherProgramIsFillingStays() throws {
        try NewFolder.create(folder.path("pack")) { slow in
            try slow.write([1], to: "a")
            #expect(throws: FileError.self) {
                try NewFolder.create(folder.path("pack")) { _ in throw FileError("write", "b", code: 1) }
            }
        }
        #expect(try folder.names() == ["pack"])
        #expect(try Folder.names(in: folder.path("pack")) == ["a"])
    }
}
