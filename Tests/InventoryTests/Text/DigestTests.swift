import Inventory
import Testing

@Suite struct DigestTests {
    @Test func aDigestIsFortyThreeCharacters() throws {
        let digest = try #require(Digest(bytes: [UInt8](0..<32)))
        #expect(digest.description == "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")
        #expect(Digest(digest.description) == digest)
    }

    @Test(arguments: [0, 31, 33, 64])
    func otherLengthsAreRefused(_ count: Int) {
        let bytes = [UInt8](repeating: 7, count: count)
        #expect(Digest(bytes: bytes) == nil)
        #expect(Digest(Base64URL.text(of: bytes)) == nil)
    }

    @Test(arguments: [
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh+", " AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh",
    ])
    func otherTextsAreRefused(_ text: String) {
        #expect(Digest(text) == nil)
    }
}
