import Crypto
import Inventory
import Testing

@Suite struct RunningDigestTests {
    @Test(arguments: [[], [""], ["abc"], ["a", "", "bc"], ["ab", String(repeating: "c", count: 100_000)]])
    func theDigestOfPartsIsThatOfTheWhole(_ parts: [String]) {
        let running = RunningDigest()
        for part in parts { running.add(Array(part.utf8)) }
        #expect(running.take() == Crypto.sha256(Array(parts.joined().utf8)))
    }

    @Test func eachDigestBeginsAnew() {
        let running = RunningDigest()
        let digests = ["abc", "", "abc"].map { text in
            running.add(Array(text.utf8))
            return running.take()
        }
        #expect(digests == ["abc", "", "abc"].map { Crypto.sha256(Array($0.utf8)) })
    }
}
