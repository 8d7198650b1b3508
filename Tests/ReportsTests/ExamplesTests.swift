import TestSupport
import Testing

@testable import Console
@testable import Reports

@Suite struct ExamplesTests {
    /// Files that an example names are read where it is run, so it is not run here.
    @Test func everyExampleOfTheHelpIsUnderstood() throws {
        for command in ReportsProgram.program.commands {
            for example in command.examples {
                let words = typedWords(example)
                #expect(words.starts(with: command.words), "\(example)")
                #expect(throws: Never.self, "\(example)") {
                    _ = try command.call(with: Array(words.dropFirst(command.words.count)), output: CapturedOutput())
                }
            }
        }
    }
}
