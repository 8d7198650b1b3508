import Inventory
import Testing

@Suite struct JSONLimitsTests {
    static let small = JSONLimits(depth: 3, values: 8, nameBytes: 4, textBytes: 6, elements: 5)

    static let within = [
        "[[[]]]", "{\"a\":{\"b\":[]}}", "[[[]],[[]]]", "[1,2,3,4,5]", "[[1,2,3],4,5,6]",
        "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5}", "{\"abcd\":0}", "{\"\u{20AC}x\":0}", "\"abcdef\"",
        "\"\u{20AC}\u{20AC}\"",
        "\"\\u20ac\\u20ac\"", "\"\\n\\n\\n\\n\\n\\n\"",
    ]

    static let beyond: [Refusal] = [
        Refusal("[[[[]]]]", .tooMuch("levels of nesting", limit: 3), at: 3),
        Refusal("[[{\"a\":{}}]]", .tooMuch("levels of nesting", limit: 3), at: 7),
        Refusal("[[1,2,3],4,5,6,7]", .tooMuch("values", limit: 8), at: 15),
        Refusal("[1,2,3,4,5,6]", .tooMuch("elements in one list", limit: 5), at: 11),
        Refusal(
            "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6}", .tooMuch("elements in one list", limit: 5), at: 31),
        Refusal("{\"abcde\":0}", .tooMuch("bytes in one string", limit: 4), at: 2),
        Refusal("{\"\u{20AC}xy\":0}", .tooMuch("bytes in one string", limit: 4), at: 2),
        Refusal("\"abcdefg\"", .tooMuch("bytes in one string", limit: 6), at: 1),
        Refusal("\"\u{20AC}\u{20AC}x\"", .tooMuch("bytes in one string", limit: 6), at: 1),
        Refusal("[\"\\u20ac\\u20acx\"]", .tooMuch("bytes in one string", limit: 6), at: 2),
    ]

    @Test(arguments: within)
    func whatIsWithinTheLimitsIsTaken(_ document: String) {
        #expect(refusal(of: Array(document.utf8), limits: Self.small) == nil)
    }

    @Test(arguments: beyond)
    func whatIsBeyondALimitIsRefusedWhereItPassesIt(_ expected: Refusal) {
        let error = refusal(of: expected.document, limits: Self.small)
        #expect(error?.reason == expected.reason)
        #expect(error?.position == expected.position)
    }

    @Test func aCheckInMayHoldThePackagesOfAFullDesktopAndTheLargestEDID() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("edid")
            writer.text(String(repeating: "f", count: 1024))
            writer.name("packages")
            writer.object { writer in
                for number in 0..<5_000 {
                    writer.name("\(number)" + String(repeating: "n", count: 86))
                    writer.text("1:2.3-4")
                }
            }
        }
        #expect(refusal(of: writer.bytes) == nil)
    }

    @Test func theDeepestDocumentIsTakenAndOneLevelMoreIsRefused() {
        let deepest =
            [UInt8](repeating: UInt8(ascii: "["), count: 512) + [UInt8](repeating: UInt8(ascii: "]"), count: 512)
        #expect(refusal(of: deepest, limits: .document) == nil)
        let error = refusal(of: [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000), limits: .document)
        #expect(error?.reason == .tooMuch("levels of nesting", limit: 512))
        #expect(error?.position == 512)
    }
}
