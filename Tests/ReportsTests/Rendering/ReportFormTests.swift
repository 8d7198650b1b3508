import Console
import Foundation
import Sheets
import Testing

@testable import Reports

@Suite struct ReportFormTests {
    @Test func aTerminalIsNotCommandedAndTheValuesAreTheSame() throws {
        let form = ReportForm(format: .json, language: .dutch)
        let (file, terminal) = (CapturedOutput(), CapturedOutput(isTerminal: true))
        for output in [file, terminal] { try form.write(HostileReport.report, to: output) }
        let plain = file.result.unicodeScalars.contains { $0.properties.generalCategory == .format }
        #expect(plain, "a program gets it as it is")
        let acting = terminal.result.unicodeScalars.first { scalar in
            scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
        }
        #expect(acting == nil)
        let values = try [file, terminal].map { output in
            try JSONSerialization.jsonObject(with: Data(output.result.utf8)) as? NSDictionary
        }
        #expect(values[0] != nil && values[0] == values[1])
    }
}
