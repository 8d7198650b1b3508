import Assets
import Testing

@testable import Funding

@Suite struct WordsTests {
    @Test func aChoiceIsNamedByItsIdOrItsWord() {
        #expect(
            [CostKind(named: "devices"), CostKind(named: "Toestellen"), CostKind(named: " TOEBEHOREN ")] == [
                .devices, .devices, .accessories,
            ])
        #expect(
            [Acquisition(named: "hire-purchase"), Acquisition(named: "huurkoop")] == [.hirePurchase, .hirePurchase])
        #expect([ProofStatus(named: "te dienen"), ProofStatus(named: "aanvaard")] == [.toSubmit, .accepted])
        #expect([CostKind(named: ""), CostKind(named: "-"), CostKind(named: "laptops")] == [nil, nil, nil])
    }

    @Test func noWordNamesTwoChoices() {
        for kind in CostKind.allCases { #expect(CostKind(named: kind.words.nl) == kind) }
        for kind in CostKind.allCases { #expect(CostKind(named: kind.words.en) == kind) }
        for level in PupilLevel.allCases { #expect(PupilLevel(named: level.words.nl) == level) }
    }
}
