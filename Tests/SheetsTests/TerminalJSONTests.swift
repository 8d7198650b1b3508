import Console
import Sheets
import Testing

@Suite struct TerminalJSONTests {
    static let escapes = [("\u{9B}", "\\u009b"), ("\u{202E}", "\\u202e"), ("\u{E0001}", "\\udb40\\udc01"), ("é", "é")]

    @Test(arguments: escapes) func anEscapeIsThatOfJSON(_ text: String, _ written: String) {
        #expect(TerminalJSON.text("[\"\(text)\"]") == "[\"\(written)\"]")
    }

    @Test func aListOnATerminalCommandsNothing() throws {
        var sheet = Sheet(columns: [.init("name", nl: "Naam", en: "Name")])
        sheet.append([.text("lokaal \u{9B}2J")])
        let (program, terminal) = (CapturedOutput(), CapturedOutput(isTerminal: true))
        for output in [program, terminal] { try output.write(json: sheet.json) }
        #expect(program.result == "[\n{\"name\":\"lokaal \u{9B}2J\"}\n]\n")
        #expect(terminal.result == "[\n{\"name\":\"lokaal \\u009b2J\"}\n]\n")
    }
}
