import Crypto
import Inventory
import Store
import TestSupport
import Testing

@Suite struct TokenTests {
    private let sample: SampleStore

    init() throws { sample = try SampleStore() }

    private func token(_ id: TokenID) throws -> Token {
        try #require(try sample.store.questions.token(id)).token
    }

    @Test func eachNewDeviceUsesATokenOnce() throws {
        let id = try sample.addToken(uses: 2)
        #expect(try token(id).uses == 0)
        for (number, uses) in [(1, 1), (2, 2), (3, 2)] {
            let outcome = try sample.enrol("laptop \(number)", token: id, .laptop(number))
            #expect((outcome == .tokenSpent) == (number == 3))
            #expect(try token(id).uses == uses)
        }
        #expect(try !token(id).isUsable(at: SampleStore.now))
    }

    @Test(arguments: [(-1, true), (0, false), (1, false)])
    func aTokenEndsAtItsLastMoment(_ seconds: Int64, _ isUsable: Bool) throws {
        let id = try sample.addToken()
        let time = try token(id).expiresAt + seconds
        #expect(try token(id).isUsable(at: time) == isUsable)
        let outcome = try sample.enrol("laptop 1", token: id, .laptop(1), now: time)
        #expect((outcome != .tokenSpent) == isUsable)
    }

    @Test func aRevokedTokenEnrolsNobody() throws {
        let id = try sample.addToken()
        try sample.store.revokeToken(id, now: 5)
        try sample.store.revokeToken(id, now: 6)
        #expect(try token(id).isRevoked)
        #expect(try !token(id).isUsable(at: SampleStore.now))
        #expect(try sample.enrol("laptop 1", token: id, .laptop(1)) == .tokenSpent)
    }

    @Test func onlyTheDigestOfTheSecretIsKept() throws {
        let id = try sample.addToken("secret")
        #expect(try sample.store.questions.token(id)?.secret == Crypto.sha256(Array("secret".utf8)))
    }

    @Test func anUnknownTokenIsNamed() throws {
        let id = try #require(TokenID(bytes: [0, 0, 0, 0, 0, 0, 0, 0]))
        #expect(try sample.store.questions.token(id) == nil)
        #expect(throws: StoreError.unknown("token", named: id.text)) { try sample.store.revokeToken(id, now: 5) }
        #expect(try sample.enrol("laptop 1", token: id, .laptop(1)) == .tokenSpent)
    }

    @Test func tokensAreListedNewestFirst() throws {
        let ids = try (1...3).map { number in
            let id = try #require(TokenID(bytes: Array(repeating: UInt8(number), count: 8)))
            try sample.store.addToken(
                id, secret: Crypto.sha256([]), school: SampleStore.school, maximumUses: 1, now: Int64(number),
                expiresAt: 9)
            return id
        }
        #expect(try sample.store.questions.tokens().map(\.id) == ids.reversed())
    }
}
