import Console
import Testing

@testable import Manuals

struct ProposalTests {
    private static let proposals: [(placeholder: String, proposal: Proposal)] = [
        ("FILE", .files), ("DIR", .folders), ("table|csv|json", .words(["table", "csv", "json"])),
        ("school-board|school", .words(["school-board", "school"])), ("NUMBER", .nothing), ("NAME|NUMBER", .nothing),
        ("2023-2024", .nothing), ("json", .nothing),
    ]

    @Test func anOptionMayTellItsWordsItself() {
        let option = Option(
            "--kind", placeholder: "KIND", meaning: "x", choices: ["laptop", "mini-pc"], parse: Parse.text)
        #expect(option.proposal == .words(["laptop", "mini-pc"]))
        #expect(Option("--kind", placeholder: "KIND", meaning: "x", parse: Parse.text).proposal == .nothing)
        #expect(Option(flag: "--all", meaning: "x").proposal == nil)
    }

    @Test(arguments: proposals) func aPlaceholderSaysWhatMayFollow(placeholder: String, proposal: Proposal) {
        #expect(Proposal(for: placeholder) == proposal)
    }
}
