import Testing

@testable import Console

struct CallParserTests {
    @Test(arguments: [
        (["--board", "1", "012345"], "context|012345|-|1|30|text\n"),
        (["--board=1", "012345", "GO! Kompas"], "context|012345|GO! Kompas|1|30|text\n"),
        (["012345", "--days=7", "--json", "--board", "1"], "context|012345|-|1|7|json\n"),
        (["--board", "1", "--tag", "a", "--tag=b=c", "012345"], "context|012345|-|1|30|a|b=c|text\n"),
        (["--board", "1", "--", "--json", "-x"], "context|--json|-x|1|30|text\n"),
        (["--board", "-5", "-", "-1"], "context|-|-1|-5|30|text\n"),
        (["--board=--json", "012345"], "context|012345|-|--json|30|text\n"),
    ])
    func optionsAndArgumentsAreUnderstoodInAnyOrder(words: [String], result: String) {
        #expect(SampleProgram.run(["school", "add"] + words) == (.done, result, []))
    }

    @Test(arguments: [
        ([], UsageError.missing("--board")),
        (["--board", "1"], .missing("NUMBER")),
        (["--board"], .missingValue(option: "--board", placeholder: "NUMBER")),
        (["--board", "--json"], .missingValue(option: "--board", placeholder: "NUMBER")),
        (["--board", "--", "1"], .missingValue(option: "--board", placeholder: "NUMBER")),
        (["--board=", "1"], .invalid(parameter: "--board", reason: "the value is empty")),
        (["--board", "1", "--board=2", "3"], .repeated(option: "--board")),
        (["--json", "--json"], .repeated(option: "--json")),
        (["--json=yes"], .needlessValue(option: "--json")),
        (["--days", "0"], .invalid(parameter: "--days", reason: "0 is not a whole number from 1 to 365")),
        (["--days", "7d"], .invalid(parameter: "--days", reason: "7d is not a whole number from 1 to 365")),
        (["--borad", "1"], .unknownOption("--borad", nearest: "--board")),
        (["--colour"], .unknownOption("--colour", nearest: nil)),
        (["-j"], .unknownOption("-j", nearest: nil)),
        (["--board", "1", "2", "3", "4"], .surplus(argument: "4")),
    ])
    func aWrongCallSaysWhatIsWrong(words: [String], error: UsageError) {
        let add = SampleProgram.add
        #expect(throws: error) { try add.call(with: words, output: CapturedOutput()) }
    }

    @Test func aRepeatableArgumentTakesAllThatIsLeft() {
        #expect(SampleProgram.run(["import", "a", "b", "c"]) == (.done, "a|b|c", []))
    }

    @Test func aChoiceIsOneOfItsNames() {
        #expect(SampleProgram.run(["school", "list", "--format", "csv"]) == (.partly, "csv", []))
    }

    @Test(arguments: [
        ("xml", "xml is not one of table, csv"), ("", " is not one of table, csv"),
        ("tabel", "tabel is not one of table, csv, did you mean table?"),
        ("cvs", "cvs is not one of table, csv, did you mean csv?"),
        ("Table", "Table is not one of table, csv, did you mean table?"),
    ])
    func aMistypedChoiceIsGuessed(text: String, reason: String) {
        #expect(throws: UsageError.invalid(parameter: "--format", reason: reason)) {
            try SampleProgram.list.call(with: ["--format=\(text)"], output: CapturedOutput())
        }
    }
}
