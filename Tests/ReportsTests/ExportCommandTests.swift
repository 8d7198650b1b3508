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
        "000005-sint-\u{EB}looi-t-bos.csv", "030569-basisschool-de-linde.csv", "104521-sint-jozef.csv",
        "scholengemeenschap.csv",
    ]

    @Test func eachSchoolGetsAFileAndTheCommunityOne() throws {
        let answer = reports.run("export", target.path("lijsten"))
        #expect(answer.status == .done)
        #expect(answer.text == Self.names.map { "\(target.path("lijsten"))/\($0)\n" }.joined())
        #expect(try FileManager.default.contentsOfDirectory(atPath: target.path("lijsten")).sorted() == Self.names)
        #expect(try text(Self.names[3]) == reports.run("inventory", "--format", "csv").text)
        for (name, school) in zip(Self.names, ["5", "30569", "104521"]) {
            #expect(try text(name) == reports.run("inventory", "--format", "csv", "--school", school).text)
        }
    }

    @Test func aDirectorGetsNothingOfOtherSchools() throws {
        _ = reports.run("export", target.path("lijsten"))
        for line in try text(Self.names[1]).split(separator: "\r\n").dropFirst() { #expect(line.hasPrefix("030569;")) }
    }

    @Test func anExportReplacesTheOneBefore() throws {
        for _ in 1...2 { #expect(reports.run("export", target.path("lijsten")).status == .done) }
        #expect(reports.run("export", target.path("lijsten"), "--profile", "machine").status == .done)
        #expect(try text(Self.names[0]).hasPrefix("school,schoolName,asset,"))
    }

    @Test func aFolderThatCannotBeMadeIsTold() {
        let answer = reports.run("export", "/proc/lijsten")
        #expect(answer.status == .failed)
        #expect(answer.text.contains("/proc/lijsten"))
    }

    static let fileNames = [
        ("Basisschool De Linde", "030569-basisschool-de-linde.csv"), ("../../etc/passwd", "030569-etc-passwd.csv"),
        ("GO! \u{2167} 't Ë;\"$(x)`", "030569-go-\u{2177}-t-\u{EB}-x.csv"), ("---", "030569.csv"),
        ("e\u{301}cole", "030569-e\u{301}cole.csv"), ("\u{1F3EB}", "030569.csv"),
    ]

    @Test(arguments: fileNames) func aSchoolNamesItsFile(_ name: String, _ file: String) {
        #expect(Array(Self.fileName(name).utf8) == Array(file.utf8))
    }

    @Test(arguments: ["\u{20000}", "a\u{301}\u{302}\u{303}", "\u{EB}"])
    func aFileNameIsNeverTooLong(_ character: String) {
        // File.write adds ".tmp" while it writes; a name has at most 255 bytes.
        #expect(Self.fileName(String(repeating: character, count: 200)).utf8.count <= 251)
    }

    private static func fileName(_ name: String) -> String {
        ExportCommand.fileName(
            of: School(number: SampleStore.school, name: name, schoolBoard: "", rooms: 0, pupils: nil))
    }
}
