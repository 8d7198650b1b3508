import Testing

@testable import Console

struct HelpTests {
    @Test func aCommandIsToldWithAllItsDeclarations() {
        let help = Help.text(of: SampleProgram.add, in: SampleProgram.program)
        #expect(
            help == """
                Usage: inkaart-sample school add --board NUMBER [options] NUMBER [NAME]

                Adds a school.

                Arguments:
                  NUMBER  instellingsnummer, six digits
                  NAME    official name

                Options:
                  --board NUMBER  school board
                  --days DAYS     how long the token can be used, in days (default: 30)
                  --tag TEXT      a word, may be repeated
                  --json          the result as JSON
                  --help          this help

                Example:
                  inkaart-sample school add --board 104 012345 'GO! Kompas'

                Exit status:
                  0   done
                  1   failed; the reason is on standard error
                  64  wrong usage; nothing was done

                """)
    }

    @Test func aProgramIsToldWithItsCommands() {
        #expect(
            Help.text(of: SampleProgram.program) == """
                Usage: inkaart-sample COMMAND [options] [arguments]

                Shows how commands are declared.

                Commands:
                  school add   Adds a school
                  school list  Lists the schools
                  import       Imports files
                  fail         Fails
                  unreachable  Finds no collector
                  misuse       Finds fault with its options

                'inkaart-sample help COMMAND' tells about one command, 'inkaart-sample
                --version' the version.

                """)
    }

    @Test func aRepeatableArgumentShowsDots() {
        let help = Help.text(of: SampleProgram.load, in: SampleProgram.program)
        #expect(help.hasPrefix("Usage: inkaart-sample import [options] FILE...\n"))
    }

    @Test func longMeaningsAreWrappedAndLongLabelsStandAlone() {
        let words = Array(repeating: "meaning", count: 20).joined(separator: " ")
        let long = Option("--an-option-that-is-long", placeholder: "PLACEHOLDER", meaning: words, parse: Parse.text)
        let many = (1...9).map {
            Option("--required-\($0)", placeholder: "TEXT", meaning: words, isRequired: true, parse: Parse.text)
        }
        let command = Command<String>("long", words, options: [long] + many, examples: []) { _, _ in .done }
        let lines = Help.text(of: command, in: SampleProgram.program).split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { TerminalText.width(of: $0) <= 80 })
        #expect(lines.contains("  --an-option-that-is-long PLACEHOLDER"))
        #expect(lines[1].hasPrefix("    --required-"))
    }
}
