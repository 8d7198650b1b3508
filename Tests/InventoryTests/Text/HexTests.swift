import Inventory
import Testing

@Suite struct HexTests {
    @Test(arguments: [([], ""), ([0], "00"), ([0xDE, 0xAD, 0x01], "dead01"), ([0xFF], "ff")] as [([UInt8], String)])
    func bytesAreTwoSmallDigitsEach(_ bytes: [UInt8], _ text: String) {
        #expect(Hex.text(of: bytes) == text)
        #expect(Hex.bytes(of: text) == bytes)
        #expect(Hex.bytes(of: text.uppercased()) == bytes)
    }

    @Test(arguments: ["0", "abc", "0g", "g0", " 00", "0x00", "00 ", "é", "+1", "0\u{0}", "٠٠"])
    func textThatIsNotHexadecimalIsRefused(_ text: String) {
        #expect(Hex.bytes(of: text) == nil)
    }

    @Test func everyByteSurvives() {
        let bytes = [UInt8](0...255)
        #expect(Hex.bytes(of: Hex.text(of: bytes)) == bytes)
        #expect((0...255).filter { Hex.value(of: $0) != nil }.count == 22)
    }

    @Test(
        arguments: [(0, "0000000000000000"), (.max, "ffffffffffffffff"), (0x0123_4567_89AB_CDEF, "0123456789abcdef")]
            as [(UInt64, String)])
    func aNumberIsSixteenDigits(_ number: UInt64, _ text: String) {
        #expect(Hex.text(of: number) == text)
        #expect(Hex.number(of: text) == number)
    }

    @Test(arguments: ["", "0", "000000000000000", "00000000000000000", "000000000000000g", "-000000000000001"])
    func aNumberOfOtherLengthOrDigitsIsRefused(_ text: String) {
        #expect(Hex.number(of: text) == nil)
    }
}
