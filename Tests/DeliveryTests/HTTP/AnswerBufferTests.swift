import Testing

@testable import Delivery

struct AnswerBufferTests {
    @Test func partsAreJoined() {
        let answer = AnswerBuffer(bodyLimit: 6)
        #expect(answer.take(body: "abc") == 3)
        #expect(answer.take(body: "def") == 3)
        #expect(answer.body == Array("abcdef".utf8))
        #expect(!answer.isTooLarge)
    }

    /// A chunked body announces no length: only counting stops it.
    @Test func aBodyIsCutAtItsLimitHoweverItCame() {
        let answer = AnswerBuffer(bodyLimit: 5)
        #expect(answer.take(body: "abc") == 3)
        #expect(answer.take(body: "def") == 0)
        #expect(answer.isTooLarge)
        #expect(answer.body.count <= 5)
    }

    @Test func headersAreCutAtTheirLimit() {
        let answer = AnswerBuffer(bodyLimit: 5)
        let line = "X-Filler: " + String(repeating: "x", count: 1_000) + "\r\n"
        let taken = (0..<20).map { _ in answer.take(header: line) }
        #expect(taken.prefix(16).allSatisfy { $0 == line.utf8.count })
        #expect(taken.dropFirst(16).allSatisfy { $0 == 0 })
        #expect(answer.isTooLarge)
    }

    @Test(arguments: [
        ("Retry-After: 120\r\n", 120), ("retry-after:7\r\n", 7), ("RETRY-AFTER:   0  \r\n", 0),
        ("Retry-After: Wed, 21 Oct 2026 07:28:00 GMT\r\n", nil), ("Retry-After: \r\n", nil), ("Retry-After\r\n", nil),
        ("X-Retry-After: 5\r\n", nil), ("Retry-After: ٣\r\n", nil), ("Retry-After: 99999999999999999999\r\n", nil),
    ])
    func secondsToWaitAreRead(line: String, seconds: Int?) {
        let answer = AnswerBuffer(bodyLimit: 5)
        #expect(answer.take(header: line) == line.utf8.count)
        #expect(answer.retryAfter == seconds)
    }
}

extension AnswerBuffer {
    fileprivate func take(body text: String) -> Int {
        var bytes = text.utf8.map { CChar(bitPattern: $0) }
        return receiveBody(&bytes, count: bytes.count)
    }

    fileprivate func take(header text: String) -> Int {
        var bytes = text.utf8.map { CChar(bitPattern: $0) }
        return receiveHeader(&bytes, count: bytes.count)
    }
}
