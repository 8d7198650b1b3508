import Agent
import Foundation
import Glibc
import Testing

@Suite struct HostFilesTests {
    @Test func anAbsentFileIsNil() throws {
        try Folder.with(["/etc/file": ""]) { (folder) throws in
            let files = folder.files
            #expect(try files.bytes("/etc/os-release") == nil)
            #expect(try files.text("/etc/file/below") == nil)
            #expect(try files.modifiedAt("/var") == nil)
            #expect(try files.names(in: "/var") == [])
            #expect(try !files.forEachLine(of: "/etc/os-release") { _ in })
        }
    }

    @Test func anUnreadableFileThrowsItsPathAndError() throws {
        try Folder.with(["/etc/hostname/is-a-folder": ""]) { (folder) throws in
            let expected = HostFileError(path: folder.path + "/etc/hostname", code: EISDIR)
            #expect(throws: expected) { try folder.files.bytes("/etc/hostname") }
            #expect(expected.description == folder.path + "/etc/hostname: Is a directory")
        }
    }

    @Test func anEmptyFileHasNoText() throws {
        try Folder.with(["/etc/empty": " \n", "/etc/number": "  42\n"]) { (folder) throws in
            #expect(try folder.files.text("/etc/empty") == nil)
            #expect(try folder.files.integer("/etc/number") == 42)
        }
    }

    @Test func aReadIsBounded() throws {
        try Folder.with(["/proc/long": String(repeating: "A", count: 100_000)]) { (folder) throws in
            #expect(try folder.files.bytes("/proc/long")?.count == 65_536)
            #expect(try folder.files.bytes("/proc/long", limit: 10)?.count == 10)
            #expect(try folder.files.text("/proc/long")?.utf8.count == 256)
        }
    }

    @Test func namesAreSorted() throws {
        try Folder.with(["/sys/b": "", "/sys/a": "", "/sys/c/d": ""]) { (folder) throws in
            #expect(try folder.files.names(in: "/sys/") == ["a", "b", "c"])
        }
    }

    @Test(arguments: [
        ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("\n", [""]),
    ])
    func aFileIsReadByLine(_ text: String, _ lines: [String]) throws {
        #expect(try self.lines(of: text) == lines)
    }

    @Test func linesLongerThanAChunkKeepTheFollowingOnesWhole() throws {
        let long = String(repeating: "x", count: 300_000)
        let lines = try lines(of: "first\n\(long)\nlast\n")
        #expect(lines.map { min($0.utf8.count, 10) } == [5, 10, 4])
        #expect(lines.last == "last")
    }

    @Test func linesAcrossChunksAreWhole() throws {
        let expected = (0..<50_000).map { "line \($0)" }
        #expect(try lines(of: expected.joined(separator: "\n")) == expected)
    }

    private func lines(of text: String) throws -> [String] {
        try Folder.with(["/file": text]) { (folder) throws in
            var lines: [String] = []
            try folder.files.forEachLine(of: "/file") { lines.append(String(decoding: $0, as: UTF8.self)) }
            return lines
        }
    }
}
