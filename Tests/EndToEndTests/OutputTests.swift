import Files
import Foundation
import Glibc
import Temporary
import Testing

/// Whatever lies where a report is to come, and whatever stops it: the old file is there or the new one, and never half of one.
@Suite(.timeLimit(.minutes(10))) struct OutputTests {
    private let community: Community
    private let folder: TemporaryFolder

    init() throws {
        community = try Community()
        folder = try TemporaryFolder()
    }

    private func overview(_ format: String, to path: String) throws -> Ended {
        try community.reports("overview", "--format", format, "--output", path)
    }

    /// Through a shell, in which `$R` is the report as a page.
    private func shell(_ script: String) throws -> Ended {
        let report = "\(Programs.folder)/inkaart-reports overview --data \(community.folder) --format html"
        return try Programs.run("/bin/sh", ["-c", "R='\(report)'; \(script)"], in: folder.path)
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path(name))), as: UTF8.self)
    }

    @Test func whatLiesThereIsReplacedAndALinkIsNotFollowed() throws {
        for name in ["file", "target"] { try File.write([7], to: folder.path(name)) }
        symlink(folder.path("target"), folder.path("link"))
        symlink(folder.path("absent"), folder.path("dangling"))
        for name in ["file", "link", "dangling"] {
            expectDone(try overview("csv", to: folder.path(name)))
            #expect(try text(name).hasPrefix("\u{FEFF}"))
            #expect(FileKind(of: folder.path(name)) == .file)
        }
        #expect(try File.read(folder.path("target"), limit: 9) == [7])
        #expect(try folder.names() == ["dangling", "file", "link", "target"])
    }

    @Test func whatCannotBeWrittenIsNamed() throws {
        let absent = folder.path("absent/list")
        let refusals = [
            (folder.path, "cannot replace \(folder.path): Is a directory"),
            (absent, "cannot write \(absent): No such file or directory"),
        ]
        for format in ["csv", "html", "xlsx"] {
            for (path, sentence) in refusals {
                let refused = try overview(format, to: path)
                #expect(refused.status == 1)
                #expect(refused.complaint == "inkaart-reports: \(sentence)", "\(refused.notes)")
            }
        }
        #expect(try folder.names() == [])
    }

    @Test func whatIsNoFileIsWrittenToAsItComes() throws {
        let page = try community.reports("overview", "--format", "html").output
        #expect(try overview("html", to: "/dev/stdout").output == page)
        expectDone(try overview("html", to: "/dev/null"))
        let full = try overview("html", to: "/dev/full")
        #expect(full.status == 1)
        #expect(full.complaint == "inkaart-reports: cannot write /dev/full: No space left on device")
        expectDone(try shell("mkfifo pipe; cat pipe >read & $R --output pipe; wait"))
        #expect(try text("read") == page)
        // What is written behind stays behind.
        expectDone(try shell("echo before >log; $R --output /dev/stdout >>log; echo after >>log"))
        #expect(try text("log") == "before\n\(page)after\n")
        #expect(FileKind(of: "/dev/stdout") == .other)
        #expect(try overview("xlsx", to: "/dev/stdout").complaint?.contains("a workbook is a file") == true)
    }

    /// A limit for the size of files (of 32 KiB, as the store needs so much) kills the program in the middle of one.
    @Test func aKilledProgramLeavesTheOldFileAndTheNextOneTidiesUp() throws {
        let longName = "a" + String(repeating: "\u{301}", count: 799)
        for number in 1...20 {
            expectDone(
                try community.collector("school", "add", "\(number)", longName, "--school-board", "VZW De Linde"))
        }
        try File.write([7], to: folder.path("page.html"))
        let killed = try shell("ulimit -c 0; ulimit -f 64; exec env --default-signal=XFSZ $R --output page.html")
        #expect(killed.status == -SIGXFSZ, "\(killed.notes)")
        #expect(try File.read(folder.path("page.html"), limit: 9) == [7])
        #expect(try folder.names().count == 2)
        expectDone(try shell("$R --output page.html"))
        #expect(try folder.names() == ["page.html"])
        #expect(try text("page.html").hasSuffix("</html>\n"))
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs root, to mount a small disk"))
    func aFullDiskLeavesTheOldFile() throws {
        let disk = try #require(try SmallDisk(bytes: 12_288))
        let path = disk.path + "/report"
        try File.write([7], to: path)
        for format in ["html", "json", "xlsx"] {
            let stopped = try overview(format, to: path)
            #expect(stopped.status == 1)
            #expect(stopped.complaint == "inkaart-reports: cannot write \(path): No space left on device")
            #expect(try File.read(path, limit: 9) == [7])
            #expect(try Folder.names(in: disk.path) == ["report"])
        }
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs root, to mount a small disk"))
    func anExportThatFillsTheDiskHasWholeFiles() throws {
        let disk = try #require(try SmallDisk(bytes: 65_536))
        let stopped = try community.reports("export", disk.path)
        #expect(stopped.status == 1)
        #expect(stopped.complaint?.hasSuffix("No space left on device") == true, "\(stopped.notes)")
        let told = stopped.output.split(separator: "\n").map { String($0.dropFirst(disk.path.count + 1)) }
        #expect(try Folder.names(in: disk.path) == told.sorted())
        #expect(!told.isEmpty)
    }
}
