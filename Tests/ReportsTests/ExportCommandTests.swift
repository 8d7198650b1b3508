import Console
import Foundation
import Inventory
import Temporary
import TestSupport
import Testing

@testable import Reports
@testable import Store

@Suite struct ExportCommandTests {
    private let reports: SampleReports
    private let target: TemporaryFolder

    init() throws {
        reports = try SampleReports()
        target = try TemporaryFolder()
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: target.path("lijsten/\(name)"))), as: UTF8.self)
    }

    private static let names = [
        "000005-sint-\u{EB}looi-t-bos", "030569-basisschool-de-linde", "104521-sint-jozef", "schoolbestuur-vzw-noord",
        "schoolbestuur-vzw-zuid-oost", "scholengemeenschap",
    ]

    private func written() throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: target.path("lijsten")))
    }

    @Test func eachSchoolEachBoardAndTheCommunityGetsItsFiles() throws {
        let answer = reports.run("export", target.path("lijsten"))
        #expect(answer.status == .done)
        var names = Self.names.flatMap { name in ["html", "xlsx", "csv"].map { "\(name).\($0)" } }
        names += Self.names.dropFirst(3).map { "\($0)-totalen.csv" }
        #expect(try written() == Set(names))
        #expect(
            Set(answer.text.split(separator: "\n").map(String.init))
                == Set(names.map { "\(target.path("lijsten"))/\($0)" }))
    }

    @Test func theListsAreWhatTheInventoryIs() throws {
        _ = reports.run("export", target.path("lijsten"), "--format", "csv")
        let community = try text("\(Self.names[5]).csv")
        #expect(community == reports.run("inventory", "--format", "csv").text)
        for (name, school) in zip(Self.names, ["5", "30569", "104521"]) {
            let list = try text("\(name).csv")
            #expect(list == reports.run("inventory", "--format", "csv", "--school", school).text)
        }
    }

    @Test func onlyTheFormsThatAreAskedForAreWritten() throws {
        _ = reports.run("export", target.path("lijsten"), "--format", "csv")
        #expect(try written().allSatisfy { $0.hasSuffix(".csv") })
    }

    @Test func aReaderGetsTheOwnFilesAlone() throws {
        _ = reports.run("export", target.path("lijsten"), "--as", "director:030569")
        #expect(try written() == Set(["html", "xlsx", "csv"].map { "\(Self.names[1]).\($0)" }))
    }

    @Test func anExportReplacesTheOneBefore() throws {
        for _ in 1...2 { #expect(reports.run("export", target.path("lijsten")).status == .done) }
        #expect(reports.run("export", target.path("lijsten"), "--profile", "machine").status == .done)
        #expect(try text("\(Self.names[0]).csv").hasPrefix("school,schoolName,asset,"))
    }

    @Test(.enabled(if: Nobody.isAtHand, "needs root, to be another user")) func aFolderOfOthersIsTold() throws {
        let (target, folder) = (target.path, reports.sample.folder.path)
        let answer = try Nobody.does { SampleReports.run(["export", target], in: folder) }
        #expect(answer.status == .failed)
        #expect(answer.text.hasPrefix("note: inkaart-reports: cannot write \(target)/"), "\(answer.text)")
        #expect(answer.text.hasSuffix(".html: Permission denied\n"))
        #expect(try self.target.names() == [])
    }

    @Test func aFolderThatCannotBeMadeIsTold() {
        let answer = reports.run("export", "/proc/lijsten")
        #expect(answer.status == .failed)
        #expect(answer.text.contains("/proc/lijsten"))
    }

    /// Each has its schools in its own files.
    @Test func boardsWhoseNamesDifferInSignsAloneGetFilesOfTheirOwn() throws {
        let store = reports.sample.store
        for (number, board) in [("200001", "VZW Noord!"), ("200002", "\u{1F3EB}"), ("200003", "\u{1F3E0}")] {
            try store.addSchoolBoard(SampleStore.name(board), number: nil)
            try store.addSchool(
                SampleStore.number(number), name: SampleStore.name("School \(number)"), schoolBoard: board)
        }
        let words = ["export", target.path("lijsten"), "--format", "html"]
        let answer = SampleReports.run(words, in: reports.sample.folder.path)
        #expect(Set(answer.text.split(separator: "\n")).count == answer.text.split(separator: "\n").count)
        let owners = [
            ("schoolbestuur-vzw-noord", "VZW Noord"), ("schoolbestuur-vzw-noord-2", "VZW Noord!"),
            ("schoolbestuur", "\u{1F3E0}"), ("schoolbestuur-2", "\u{1F3EB}"),
        ]
        for (file, board) in owners {
            let page = try text("\(file).html")
            #expect(page.contains("<p class=\"whose\">\(board)</p>"), "\(file)")
        }
    }

    static let fileNames = [
        ("Basisschool De Linde", "030569-basisschool-de-linde"), ("../../etc/passwd", "030569-etc-passwd"),
        ("GO! \u{2167} 't Ë;\"$(x)`", "030569-go-\u{2177}-t-\u{EB}-x"), ("---", "030569"),
        ("e\u{301}cole", "030569-e\u{301}cole"), ("\u{1F3EB}", "030569"),
    ]

    @Test(arguments: fileNames) func aSchoolNamesItsFile(_ name: String, _ file: String) {
        #expect(Array(Self.fileName(name).utf8) == Array(file.utf8))
    }

    @Test(arguments: ["\u{20000}", "a\u{301}\u{302}\u{303}", "\u{EB}"])
    func aFileNameIsNeverTooLong(_ character: String) {
        // File.replace adds ".inkaart-" and six letters while it writes; a name has at most 255 bytes.
        let longest = "-totalen-99.csv.inkaart-XXXXXX"
        #expect((Self.fileName(String(repeating: character, count: 200)) + longest).utf8.count <= 255)
    }

    private static func fileName(_ name: String) -> String {
        ReaderFiles.name(
            of: .school(School(number: SampleStore.school, name: name, schoolBoard: "", rooms: 0, pupils: nil)))
    }
}
