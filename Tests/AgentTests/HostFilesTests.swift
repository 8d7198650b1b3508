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

    @Test func aPipeIsNotWaitedFor() throws {
        try Folder.with(["/sys/file": ""]) { (folder) throws in
            mkfifo(folder.path + "/sys/pipe", 0o600)
            #expect(try folder.files.bytes("/sys/pipe") == [])
            // With someone who keeps it open and says nothing it is like a device that does not answer.
            let writer = open(folder.path + "/sys/pipe", O_RDWR)
            defer { close(writer) }
            let expected = HostFileError(path: folder.path + "/sys/pipe", code: EAGAIN)
            #expect(throws: expected) { try folder.files.bytes("/sys/pipe") }
        }
    }

    @Test func aLoopOfLinksIsNamed() throws {
        try Folder.with(["/sys/file": ""]) { (folder) throws in
            symlink("loop", folder.path + "/sys/loop")
            let expected = HostFileError(path: folder.path + "/sys/loop", code: ELOOP)
            #expect(throws: expected) { try folder.files.bytes("/sys/loop") }
            #expect(throws: expected) { try folder.files.names(in: "/sys/loop") }
        }
    }

    @Test func whatGoesAwayAfterItWasListedIsAbsent() throws {
        try Folder.with(["/sys/gone/file": ""]) { (folder) throws in
            let names = try folder.files.names(in: "/sys/gone")
            try FileManager.default.removeItem(atPath: folder.path + "/sys/gone")
            let found = try names.map { try folder.files.bytes("/sys/gone/" + $0) }
            #expect(found == [nil])
        }
    }

    /// The kernel answers so where nothing is mapped at the beginning of the memory.
    @Test func anErrorOfTheDeviceIsNamed() throws {
        #expect(throws: HostFileError(path: "/proc/self/mem", code: EIO)) {
            try HostFiles().bytes("/proc/self/mem")
        }
    }

    @Test func aHugeFileIsReadToItsBoundAlone() throws {
        try Folder.with(["/sys/huge": ""]) { (folder) throws in
            truncate(folder.path + "/sys/huge", 1 << 40)
            #expect(try folder.files.bytes("/sys/huge", limit: 4_096)?.count == 4_096)
            #expect(try folder.files.text("/sys/huge") == nil)
        }
    }

    @Test func aFileOfLinesWithoutEndIsGivenUp() throws {
        try Folder.with(["/huge": ""]) { (folder) throws in
            truncate(folder.path + "/huge", 1 << 40)
            let expected = HostFileError(path: folder.path + "/huge", code: EFBIG)
            #expect(throws: expected) { try folder.files.forEachLine(of: "/huge") { _ in } }
        }
    }

    @Test func aFolderWithoutEndIsGivenUp() throws {
        try Folder.with(["/sys/0": ""]) { (folder) throws in
            for number in 1...16_384 { symlink("0", "\(folder.path)/sys/\(number)") }
            let expected = HostFileError(path: folder.path + "/sys", code: EFBIG)
            #expect(throws: expected) { try folder.files.names(in: "/sys") }
        }
    }

    private func lines(of text: String) throws -> [String] {
        try Folder.with(["/file": text]) { (folder) throws in
            var lines: [String] = []
            try folder.files.forEachLine(of: "/file") { lines.append(String(decoding: $0, as: UTF8.self)) }
            return lines
        }
    }
}
