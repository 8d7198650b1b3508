import Crypto
import Inventory
import Testing

struct EnrolmentTokenTests {
    private let token: EnrolmentToken
    private var line: String { token.text(hash: Crypto.sha256) }

    init() throws {
        token = EnrolmentToken(
            id: try #require(TokenID(bytes: [1, 2, 3, 4, 5, 6, 7, 8])), secret: Array(0..<32),
            trust: Crypto.sha256([1]),
            address: try #require(CollectorAddress("collector.example.be:8443")))
    }

    private func parsed(_ text: String) throws(EnrolmentToken.ParsingError) -> EnrolmentToken {
        try EnrolmentToken(text, hash: Crypto.sha256)
    }

    @Test func theNameOfATokenIsNeverTakenForAnOption() throws {
        for first in UInt8.min...UInt8.max {
            let id = try #require(TokenID(bytes: [first] + Array(repeating: 0xFB, count: 7)))
            #expect(id.text.first?.isLetter == true, "\(id)")
        }
    }

    @Test func aLineIsReadAsItWasWritten() throws {
        #expect(try parsed(line) == token)
    }

    /// Whatever letter is mistyped, nothing is asked of anybody.
    @Test func everyOtherLetterIsFound() {
        let letters = Array(line)
        for index in letters.indices {
            for other in ["A", "z", "0", "-", ".", "@", " "] where String(letters[index]) != other {
                var mistyped = letters
                mistyped[index] = Character(other)
                #expect(throws: EnrolmentToken.ParsingError.self) { try parsed(String(mistyped)) }
            }
        }
    }

    @Test func everyMissingOrDoubledLetterIsFound() {
        let letters = Array(line)
        for index in letters.indices {
            var missing = letters
            missing.remove(at: index)
            #expect(throws: EnrolmentToken.ParsingError.self) { try parsed(String(missing)) }
            var doubled = letters
            doubled.insert(letters[index], at: index)
            #expect(throws: EnrolmentToken.ParsingError.self) { try parsed(String(doubled)) }
        }
    }

    @Test func twoSwappedLettersAreFound() {
        let letters = Array(line)
        for index in letters.indices.dropLast() where letters[index] != letters[index + 1] {
            var swapped = letters
            swapped.swapAt(index, index + 1)
            #expect(throws: EnrolmentToken.ParsingError.self) { try parsed(String(swapped)) }
        }
    }

    @Test(arguments: [
        "", "@", "hello", "inkaart1", "inkaart1....@h:1", "inkaart2.a.b.c.d@h:1", "https://collector.example.be:8443",
    ])
    func somethingElseIsNoToken(text: String) {
        #expect(throws: EnrolmentToken.ParsingError.self) { try parsed(text) }
    }

    @Test func aHalfLineIsNoToken() {
        for count in 0..<line.count {
            #expect(throws: EnrolmentToken.ParsingError.self) { try parsed(String(line.prefix(count))) }
        }
    }
}
