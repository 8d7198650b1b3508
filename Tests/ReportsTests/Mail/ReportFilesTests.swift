import Store
import TestSupport
import Testing

@testable import Reports

/// Nobody gets a byte of a school that is not theirs.
@Suite struct ReportFilesTests {
    private let reports: SampleReports

    init() throws { reports = try SampleReports() }

    static let scopes: [(scope: RecipientScope, name: String, words: [String])] = [
        (.school(SampleStore.school), "030569-basisschool-de-linde.csv", ["--school", "030569"]),
        (.school(SampleStore.otherSchool), "104521-sint-jozef.csv", ["--school", "104521"]),
        (.school(SampleStore.number("5")), "000005-sint-\u{EB}looi-t-bos.csv", ["--school", "5"]),
        (.community, "scholengemeenschap.csv", []),
    ]

    @Test(arguments: scopes.indices) func eachGetsTheListOfTheOwnSchools(_ index: Int) throws {
        let one = Self.scopes[index]
        let files = try ReportFiles(questions: reports.sample.store.questions).attachments(for: one.scope)
        let report = SampleReports.run(["inventory", "--format", "csv"] + one.words, in: reports.sample.folder.path)
        #expect(files.map(\.name) == [one.name])
        #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == [report.text])
    }

    @Test func aSchoolBoardGetsItsSchools() throws {
        let files = try ReportFiles(questions: reports.sample.store.questions).attachments(
            for: .schoolBoard("VZW Noord"))
        let lines = String(decoding: files.flatMap(\.bytes), as: UTF8.self).split(separator: "\r\n").dropFirst()
        let schools = Set(lines.map { String($0.prefix(6)) })
        #expect(schools == ["030569", "104521"])
    }
}
