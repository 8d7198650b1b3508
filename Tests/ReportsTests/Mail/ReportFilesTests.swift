import Store
import TestSupport
import Testing

@testable import Reports

/// Nobody gets a byte of a school that is not theirs.
@Suite struct ReportFilesTests {
    private let reports: SampleReports

    init() throws { reports = try SampleReports() }

    private func files(_ scope: RecipientScope) throws -> [MailAttachment] {
        try ReportFiles(inquiry: try SampleReports.inquiry(reports.sample.store)).attachments(for: scope)
    }

    static let scopes: [(scope: RecipientScope, name: String, words: [String])] = [
        (.school(SampleStore.school), "030569-basisschool-de-linde", ["--school", "030569"]),
        (.school(SampleStore.otherSchool), "104521-sint-jozef", ["--school", "104521"]),
        (.school(SampleStore.number("5")), "000005-sint-\u{EB}looi-t-bos", ["--school", "5"]),
        (.community, "scholengemeenschap", []),
    ]

    @Test(arguments: scopes.indices) func eachGetsPageWorkbookAndListOfTheOwnSchools(_ index: Int) throws {
        let one = Self.scopes[index]
        let files = try files(one.scope)
        let report = SampleReports.run(["inventory", "--format", "csv"] + one.words, in: reports.sample.folder.path)
        let totals = one.scope == .community ? ["\(one.name)-totalen.csv"] : []
        #expect(files.map(\.name) == ["\(one.name).html", "\(one.name).xlsx", "\(one.name).csv"] + totals)
        #expect(files.map { String(decoding: $0.bytes.prefix(15), as: UTF8.self) }[0] == "<!DOCTYPE html>")
        #expect(files[1].bytes.prefix(2) == Array("PK".utf8)[...])
        #expect(String(decoding: files[2].bytes, as: UTF8.self) == report.text)
    }

    @Test func aSchoolBoardGetsItsSchools() throws {
        let list = try #require(try files(.schoolBoard("VZW Noord")).first { $0.name.hasSuffix("noord.csv") })
        let lines = String(decoding: list.bytes, as: UTF8.self).split(separator: "\r\n").dropFirst()
        let numbers = lines.map { $0.drop { !$0.isNumber }.prefix(6) }
        #expect(Set(numbers) == ["030569", "104521"])
    }
}
