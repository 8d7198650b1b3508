import Assets
import Console
import TestSupport
import Testing

@testable import Reports

/// What people, spreadsheets and programs read of the reference community about its policy, as it stood on 29 November 2024.
@Suite struct PolicyReportTests {
    static let reports: [(words: [String], golden: String)] = ["mictivo", "enquete", "grip", "privacy"].flatMap {
        name in
        [
            ([name], "\(name).txt"),
            ([name, "--school-board", "VZW Noorderkempen", "--language", "en"], "\(name)-en.txt"),
            ([name, "--format", "csv"], "\(name).csv"),
            ([name, "--school", "012307", "--format", "json"], "\(name)-school.json"),
            ([name, "--school", "012307", "--format", "html"], "\(name)-school.html"),
        ]
    }

    @Test func theReportsOfPolicySayWhatTheySaid() throws {
        let community = try ReferenceCommunity()
        let folder = String(community.path.dropLast("/inkaart.sqlite".count))
        let now = try #require(Day("2024-11-29")).midday
        for (words, golden) in Self.reports {
            let answer = SampleReports.run(words, in: folder, now: now)
            #expect(answer.status == .done, "\(words): \(answer.text)")
            let difference = try Golden.difference(answer.text.withoutStyle, to: "reports/policy/\(golden)")
            #expect(difference == nil)
            let lines = golden.hasSuffix(".txt") ? answer.text.split(separator: "\n") : []
            #expect(lines.allSatisfy { TerminalText.width(of: $0) <= 80 }, "\(golden)")
        }
    }

    @Test func anEmptyStoreIsAnswered() throws {
        let folder = try EmptyStore()
        for name in ["mictivo", "enquete", "grip", "privacy"] {
            for format in ["table", "csv", "json", "html"] {
                let answer = SampleReports.run([name, "--format", format], in: folder.path)
                #expect(answer.status == .done, "\(name) \(format): \(answer.text)")
            }
        }
    }

    /// A director sees the own school, and no sum of others.
    @Test func aDirectorSeesNoOtherSchool() throws {
        let reports = try SampleReports()
        for name in ["mictivo", "enquete", "grip", "privacy"] {
            let answer = reports.run(name, "--as", "director:104521", "--format", "json")
            #expect(answer.status == .done)
            #expect(!answer.text.contains("030569") && !answer.text.contains("Basisschool"))
        }
    }
}
