import Console
import TestSupport
import Testing

@testable import Reports

@Suite struct MoneyFilterTests {
    private let ledger: SampleLedger

    init() throws { ledger = try SampleLedger() }

    /// None of them has a number.
    @Test func aSchoolBoardIsTheOneOfThatName() {
        for command in ["reconcile", "exceptions"] {
            let answer = SampleReports.run([command, "--school-board", "VZW West"], in: ledger.sample.folder.path)
            #expect(answer.status == .failed)
            #expect(answer.text.contains("there is no school board VZW West"), "\(answer.text)")
        }
        let known = SampleReports.run(["reconcile", "--school-board", "VZW Zuid"], in: ledger.sample.folder.path)
        #expect(known.status == .done)
    }
}
