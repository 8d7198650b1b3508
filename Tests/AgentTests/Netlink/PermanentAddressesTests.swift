import Testing

@testable import Agent

/// On the host that the tests run on, whatever it has.
@Suite struct PermanentAddressesTests {
    @Test func theLoopbackHasNone() {
        #expect(PermanentAddresses.read()["lo"] == nil)
    }

    @Test func theKernelAnswersInFull() {
        // A list that ends in time is an answer; one that does not takes the two seconds of the limit.
        let clock = ContinuousClock()
        #expect(clock.measure { _ = PermanentAddresses.read() } < .seconds(1.5))
    }
}
