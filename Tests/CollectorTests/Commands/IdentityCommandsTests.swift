import Console
import TestSupport
import Testing

@testable import Collector

@Suite struct IdentityCommandsTests {
    private let collector: SampleCollector

    init() throws { collector = try SampleCollector() }

    @Test func anExplanationSaysThatNothingIsLikeTheDevice() {
        #expect(
            collector.run("device", "explain", "1", "--language", "en").text
                .hasSuffix("\nNo other device looks like it.\n"))
        #expect(
            collector.run("device", "explain", "1", "--language", "nl").text
                .hasSuffix("\nEr is geen ander toestel dat erop lijkt.\n"))
    }
}
