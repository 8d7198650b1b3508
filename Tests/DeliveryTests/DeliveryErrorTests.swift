import Testing

@testable import Delivery

struct DeliveryErrorTests {
    @Test func theSentenceOfARefusalIsBounded() {
        let long = HTTPSAnswer(status: 401, body: [UInt8](repeating: 0x78, count: 60_000), retryAfterInSeconds: nil)
        #expect(long.sentence.utf8.count <= 256)
        #expect(HTTPSAnswer(status: 401, body: [], retryAfterInSeconds: nil).sentence == "no reason given")
    }
}
