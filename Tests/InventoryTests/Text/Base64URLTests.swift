import Inventory
import Testing

@Suite struct Base64URLTests {
    /// RFC 4648 §10 without padding, and the two characters in which §5 differs from §4.
    static let vectors: [([UInt8], String)] = [
        ([], ""),
        (Array("f".utf8), "Zg"),
        (Array("fo".utf8), "Zm8"),
        (Array("foo".utf8), "Zm9v"),
        (Array("foob".utf8), "Zm9vYg"),
        (Array("fooba".utf8), "Zm9vYmE"),
        (Array("foobar".utf8), "Zm9vYmFy"),
        ([0xFB, 0xFF, 0xBF], "-_-_"),
        ([0x14, 0xFB, 0x9C, 0x03, 0xD9, 0x7E], "FPucA9l-"),
    ]

    @Test(arguments: vectors)
    func theVectorsOfTheStandardHold(_ bytes: [UInt8], _ text: String) {
        #expect(Base64URL.text(of: bytes) == text)
        #expect(Base64URL.bytes(of: text) == bytes)
    }

    @Test(arguments: [
        "A", "AAAAA", "Zg==", "Zm8=", "Zm+v", "Zm/v", " Zg", "Zg\n", "Z g", "Zé", "Zm9v.",
        // The last character holds bits that no byte has: another text for the same bytes.
        "Zh", "Zn", "Z_", "Zm9", "Zm-", "Zm9vYh", "AB", "AAB",
    ])
    func otherTextIsRefused(_ text: String) {
        #expect(Base64URL.bytes(of: text) == nil)
    }

    @Test func allBytesOfAllLengthsSurvive() {
        var random = Seeded()
        for length in 0..<200 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(Base64URL.bytes(of: Base64URL.text(of: bytes)) == bytes, "\(random)")
        }
    }

    /// Of all texts of two characters exactly one stands for each byte.
    @Test func eachByteHasOneText() {
        let characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        let read = characters.flatMap { first in characters.compactMap { Base64URL.bytes(of: "\(first)\($0)") } }
        #expect(read.map { $0[0] }.sorted() == [UInt8](0...255))
    }
}
