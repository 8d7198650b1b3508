import Funding
import Testing

@Suite struct ProofStatusTests {
    @Test func aProofGoesFromHandToHandInOrder() {
        let way: [ProofStatus] = [.toSubmit, .submitted, .rejected, .replaced]
        for (one, next) in zip(way, way.dropFirst()) { #expect(one.mayBecome(next)) }
        #expect(!ProofStatus.toSubmit.mayBecome(.accepted))
        #expect(!ProofStatus.accepted.mayBecome(.submitted))
        #expect(ProofStatus.allCases.allSatisfy { !$0.mayBecome($0) })
    }

    @Test func whatIsRefusedSaysWhatMayFollow() {
        let fault = ProofFault(from: .toSubmit, to: .accepted)
        #expect(
            "\(fault)" == "a proof that is 'to-submit' does not become 'accepted', only 'submitted' or 'replaced'")
    }

    @Test func whatWasRejectedOrReplacedBringsNothing() {
        #expect(ProofStatus.allCases.filter(\.counts) == [.toSubmit, .submitted, .accepted])
    }
}
