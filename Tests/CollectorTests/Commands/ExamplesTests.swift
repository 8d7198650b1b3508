import TestSupport
import Testing

@testable import Collector
@testable import Console

@Suite struct ExamplesTests {
    /// Files that an example names are read where it is run, so it is not run here.
    @Test func everyExampleOfTheHelpIsUnderstood() throws {
        for command in CollectorProgram.program.commands {
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
