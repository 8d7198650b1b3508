import Assets
import Console
import TestSupport
import Testing

@testable import Reports

/// Reports of policy where there is nothing to tell, or not all may be told; what they say of the reference community is in
/// ReferenceReportTests.
@Suite struct PolicyReportTests {
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
