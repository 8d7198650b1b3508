import Assets
import TestSupport
import Testing

@Suite struct FindingTests {
    @Test func whatIsWorstComesFirst() {
        let severities = FindingKind.allCases.map { Severity.allCases.firstIndex(of: $0.severity) ?? 0 }
        #expect(severities == severities.sorted())
        let findings = [
            Finding(.notUnique, of: nil), Finding(.clone, of: SampleStore.otherSchool),
            Finding(.clone, of: SampleStore.school, asset: 2), Finding(.clone, of: SampleStore.school, asset: 1),
        ]
        #expect(findings.sorted() == Array(findings.reversed()))
    }

    @Test(arguments: FindingKind.allCases) func eachKindHasWordsOfItsOwn(_ kind: FindingKind) {
        let others = FindingKind.allCases.filter { $0 != kind }
        #expect(!others.contains { $0.words.nl == kind.words.nl || $0.words.en == kind.words.en })
        #expect(kind.advice.nl.hasSuffix(".") && kind.advice.en.hasSuffix("."))
        // Monitoring cuts a line at the bar, and people would take a comma for the end of a finding.
        #expect(!(kind.words.nl + kind.words.en).contains { "|,".contains($0) })
    }
}
