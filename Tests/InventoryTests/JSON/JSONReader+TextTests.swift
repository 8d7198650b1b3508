import Inventory
import Testing

@Suite struct JSONReaderTextTests {
    static let refusedTexts: [Refusal] = [
        Refusal("\"", .unexpectedEnd, at: 1),
        Refusal("\"a", .unexpectedEnd, at: 2),
        Refusal("\"\\", .unexpectedEnd, at: 2),
        Refusal("\"\\n", .unexpectedEnd, at: 3),
        Refusal("\"\\u123", .unexpectedEnd, at: 6),
        Refusal("\"\\x\"", .invalidEscape, at: 2),
        Refusal("\"\\U0041\"", .invalidEscape, at: 2),
        Refusal("\"\\\n\"", .invalidEscape, at: 2),
        Refusal("\"\\u12\"", .invalidEscape, at: 5),
        Refusal("\"\\u+123\"", .invalidEscape, at: 3),
        Refusal("\"\\ud800\"", .loneSurrogate, at: 3),
        Refusal("\"\\ud800x\"", .loneSurrogate, at: 3),
        Refusal("\"\\ud800\\n\"", .loneSurrogate, at: 3),
        Refusal("\"\\udc00\"", .loneSurrogate, at: 3),
        Refusal("\"\\udc00\\ud800\"", .loneSurrogate, at: 3),
        Refusal("\"\\ud800\\ud800\"", .loneSurrogate, at: 3),
        Refusal("\"ab\\uDBFF\\u0041\"", .loneSurrogate, at: 5),
        Refusal("\"\\ud800\\u00g0\"", .invalidEscape, at: 11),
        Refusal("\"a\u{1}\"", .controlCharacter, at: 2),
        Refusal("\"\0\"", .controlCharacter, at: 1),
        Refusal("\"a\nb\"", .controlCharacter, at: 2),
        Refusal("\"\\t\t\"", .controlCharacter, at: 3),
        Refusal("{\"\u{1F}\":1}", .controlCharacter, at: 2),
    ]

    static let refusedNumbers: [Refusal] = [
        Refusal("-", .unexpectedEnd, at: 1),
        Refusal("1.", .unexpectedEnd, at: 2),
        Refusal("1e", .unexpectedEnd, at: 2),
        Refusal("1e+", .unexpectedEnd, at: 3),
        Refusal("01", .invalidNumber, at: 0),
        Refusal("[-01]", .invalidNumber, at: 1),
        Refusal("00", .invalidNumber, at: 0),
        Refusal("-x", .invalidNumber, at: 1),
        Refusal("-Infinity", .invalidNumber, at: 1),
        Refusal("--1", .invalidNumber, at: 1),
        Refusal("[1.]", .invalidNumber, at: 3),
        Refusal("[1.e1]", .invalidNumber, at: 3),
        Refusal("[1e]", .invalidNumber, at: 3),
        Refusal("[1e+-1]", .invalidNumber, at: 4),
        Refusal("+1", .unexpected(byte: 0x2B, expected: "a value"), at: 0),
        Refusal(".5", .unexpected(byte: 0x2E, expected: "a value"), at: 0),
        Refusal("NaN", .unexpected(byte: 0x4E, expected: "a value"), at: 0),
        Refusal("0x1", .trailingBytes, at: 1),
        Refusal("1_000", .trailingBytes, at: 1),
    ]

    static let notWhole: [Refusal] = [
        "1.5", "1.0", "0.0", "-0.0", "1e2", "1E0", "1e-1", "9007199254740993", "-9007199254740993",
        "9223372036854775807", "9223372036854775808", "-9223372036854775807", "-9223372036854775809",
        // The smallest 64-bit number, whose absolute value is none.
        "-9223372036854775808",
        "100000000000000000000000000000000000000000",
    ].map { Refusal("[\($0)]", .notWhole, at: 1) }

    @Test(arguments: refusedTexts + refusedNumbers + notWhole)
    func textsAndNumbersAreRefusedWhereTheyBreak(_ expected: Refusal) {
        let error = refusal(of: expected.document)
        #expect(error?.reason == expected.reason)
        #expect(error?.position == expected.position)
    }

    @Test(arguments: notWhole)
    func aNumberThatIsNotWholeIsKeptAsWrittenWhereItIsAllowed(_ number: Refusal) throws {
        let value = try JSONValue(parsing: number.document, limits: .document)
        #expect(
            value == .array([.otherNumber(String(decoding: number.document.dropFirst().dropLast(), as: UTF8.self))]))
    }

    @Test(
        arguments: [
            [0xFF], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE2, 0x82],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func bytesThatAreNotUTF8AreRefused(_ broken: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let documents = [
            [quote] + broken + [quote], [quote] + Array("\\n".utf8) + broken + [quote],
            Array("{\"".utf8) + broken + Array("\":1}".utf8),
        ]
        for (document, start) in zip(documents, [1, 1, 2]) {
            let error = refusal(of: document)
            #expect(error?.reason == .invalidUTF8)
            #expect(error?.position == start)
        }
    }

    @Test(arguments: [
        ("\"\"", ""),
        ("\"a\u{7F}\u{E9}\u{20AC}\u{1F600}\u{FFFF}\"", "a\u{7F}\u{E9}\u{20AC}\u{1F600}\u{FFFF}"),
        ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{C}\n\r\t"),
        ("\"\\u0000\\u0041\\u00e9\\u20AC\\uFFFF\"", "\0A\u{E9}\u{20AC}\u{FFFF}"),
        ("\"\\ud83d\\uDE00\\uD800\\uDC00\\udbff\\udfff\"", "\u{1F600}\u{10000}\u{10FFFF}"),
        ("\"caf\\u0065\u{301}\"", "cafe\u{301}"),
        ("\"/ \u{2028}\"", "/ \u{2028}"),
    ])
    func textsAreDecoded(_ document: String, _ text: String) throws {
        let read = try #require(try JSONValue(document).text)
        #expect(Array(read.utf8) == Array(text.utf8))
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("7", 7), ("-10", -10), ("9007199254740992", 1 << 53),
            ("-9007199254740992", -(1 << 53)),
        ] as [(String, Int64)])
    func wholeNumbersAreRead(_ document: String, _ number: Int64) throws {
        #expect(try JSONValue(document) == .integer(number))
    }
}
