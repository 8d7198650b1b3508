import Testing

@testable import Manuals

struct ProposalTests {
    private static let proposals: [(placeholder: String, proposal: Proposal)] = [
        ("FILE", .files), ("DIR", .folders), ("table|csv|json", .words(["table", "csv", "json"])),
        ("school-board|school", .words(["school-board", "school"])), ("NUMBER", .nothing), ("NAME|NUMBER", .nothing),
        ("2023-2024", .nothing), ("json", .nothing),
    ]

    @Test(arguments: proposals) func aPlaceholderSaysWhatMayFollow(placeholder: String, proposal: Proposal) {
        #expect(Proposal(for: placeholder) == proposal)
    }
}
