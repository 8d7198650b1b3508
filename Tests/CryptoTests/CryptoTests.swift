import Crypto
import Inventory
import Testing

@Suite struct CryptoTests {
    /// FIPS 180-4 by the examples of NIST's Cryptographic Standards and Guidelines.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
    func theVectorsOfSHA256Hold(_ message: String, _ digest: String) {
        #expect(Hex.text(of: Crypto.sha256(Array(message.utf8)).bytes) == digest)
    }

    @Test func aSliceIsHashedFromItsFirstToItsLastByte() {
        let bytes = Array("xxabcyy".utf8)
        #expect(Crypto.sha256(bytes[2..<5]) == Crypto.sha256(Array("abc".utf8)))
        #expect(Crypto.sha256(bytes[3..<3]) == Crypto.sha256([]))
    }

    @Test(arguments: HMACCase.all)
    func theVectorsOfHMACHold(_ vector: HMACCase) {
        #expect(Hex.text(of: Crypto.mac(key: vector.key, vector.message).bytes) == vector.digest)
    }

    @Test func anEmptyKeyAndAnEmptyMessageHaveAMAC() {
        #expect(
            Hex.text(of: Crypto.mac(key: [], []).bytes)
                == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    }

    @Test func randomBytesDiffer() {
        let keys = (0..<100).map { _ in Crypto.random(32) }
        #expect(Set(keys).count == 100)
        #expect(Set(keys.joined()).count > 250)
        #expect(keys.allSatisfy { $0.count == 32 })
        #expect(Crypto.random(0).isEmpty)
        #expect(Set((0..<100).map { _ in Crypto.randomNumber() }).count == 100)
    }

    @Test func digestsAreComparedInFull() throws {
        let digest = Crypto.sha256([1])
        #expect(Crypto.areEqual(digest, Crypto.sha256([1])))
        for place in 0..<Digest.size {
            var bytes = digest.bytes
            bytes[place] ^= 1
            #expect(!Crypto.areEqual(digest, try #require(Digest(bytes: bytes))))
        }
    }
}

/// A test case of RFC 4231 §4; case 5 truncates its result, which we never do.
struct HMACCase: Sendable, CustomStringConvertible {
    let number: Int
    let key: [UInt8]
    let message: [UInt8]
    let digest: String

    init(_ number: Int, key: [UInt8], _ message: String, _ digest: String) {
        self.init(number, key: key, Array(message.utf8), digest)
    }

    init(_ number: Int, key: [UInt8], _ message: [UInt8], _ digest: String) {
        self.number = number
        self.key = key
        self.message = message
        self.digest = digest
    }

    var description: String { "case \(number)" }

    static let all = [
        HMACCase(
            1, key: [UInt8](repeating: 0x0B, count: 20), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        HMACCase(
            2, key: Array("Jefe".utf8), "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        HMACCase(
            3, key: [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
        HMACCase(
            4, key: [UInt8](1...25), [UInt8](repeating: 0xCD, count: 50),
            "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
        HMACCase(
            6, key: [UInt8](repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
        HMACCase(
            7, key: [UInt8](repeating: 0xAA, count: 131),
            "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed "
                + "before being used by the HMAC algorithm.",
            "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
    ]
}
