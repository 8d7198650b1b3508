import TestSupport
import Testing

@testable import Labels

@Suite struct QRCodeTests {
    @Test func aShortTextIsTheSmallestCode() throws {
        let code = try QRCode("inkaart:123456")
        #expect(code.side == 21)
        #expect(code.modules.count == 21 * 21)
        // The finder pattern in the corner at the top left: a dark ring around a light one around a dark square.
        let corner = (0..<7).map { y in (0..<7).map { code.modules[y * 21 + $0] ? "#" : " " }.joined() }
        #expect(corner == ["#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######"])
    }

    @Test func thePathIsTheDarkModules() throws {
        let code = try QRCode("inkaart:7")
        #expect(code.path.hasPrefix("M0 0h7v1h-7z"))
        let dark = code.path.split(separator: "M").map { run in
            run.drop { $0 != "h" }.dropFirst().prefix { $0 != "v" }
        }
        #expect(dark.compactMap { Int($0) }.reduce(0, +) == code.modules.count { $0 })
    }

    @Test func aTextGrowsTheCodeUntilItIsTooLong() throws {
        #expect(try QRCode(String(repeating: "x", count: 100)).side == 41)
        #expect(try QRCode(String(repeating: "x", count: 2_331)).side == 177)
        #expect(
            thrown(QRCodeError.self) { try QRCode(String(repeating: "x", count: 2_332)) } == .tooLong(bytes: 2_332))
    }

    @Test(arguments: ["", "\0", "a\0b"])
    func whatIsNoTextIsRefused(text: String) {
        #expect(thrown(QRCodeError.self) { try QRCode(text) } == .notWritable)
    }
}
