import Inventory
import Testing

@Suite struct JSONReaderTests {
    static let ungrammatical: [Refusal] = [
        Refusal("", .unexpectedEnd, at: 0),
        Refusal(" \n\r\t", .unexpectedEnd, at: 4),
        Refusal("[", .unexpectedEnd, at: 1),
        Refusal("[1", .unexpectedEnd, at: 2),
        Refusal("[1,", .unexpectedEnd, at: 3),
        Refusal("{", .unexpectedEnd, at: 1),
        Refusal("{\"a\"", .unexpectedEnd, at: 4),
        Refusal("{\"a\":", .unexpectedEnd, at: 5),
        Refusal("{\"a\":1", .unexpectedEnd, at: 6),
        Refusal("{\"a\":1,", .unexpectedEnd, at: 7),
        Refusal("tru", .unexpectedEnd, at: 3),
        Refusal("{} x", .trailingBytes, at: 3),
        Refusal("1 2", .trailingBytes, at: 2),
        Refusal("truefalse", .trailingBytes, at: 4),
        Refusal("{}\0", .trailingBytes, at: 2),
        Refusal("]", .unexpected(byte: 0x5D, expected: "a value"), at: 0),
        Refusal("True", .unexpected(byte: 0x54, expected: "a value"), at: 0),
        Refusal("// x", .unexpected(byte: 0x2F, expected: "a value"), at: 0),
        Refusal("\u{B}1", .unexpected(byte: 0x0B, expected: "a value"), at: 0),
        Refusal("\u{A0}1", .unexpected(byte: 0xC2, expected: "a value"), at: 0),
        Refusal("[1,]", .unexpected(byte: 0x5D, expected: "a value"), at: 3),
        Refusal("[,1]", .unexpected(byte: 0x2C, expected: "a value"), at: 1),
        Refusal("[1 2]", .unexpected(byte: 0x32, expected: "a comma or the end"), at: 3),
        Refusal("[1}", .unexpected(byte: 0x7D, expected: "a comma or the end"), at: 2),
        Refusal("{\"a\":1;}", .unexpected(byte: 0x3B, expected: "a comma or the end"), at: 6),
        Refusal("{a:1}", .unexpected(byte: 0x61, expected: "a name"), at: 1),
        Refusal("{'a':1}", .unexpected(byte: 0x27, expected: "a name"), at: 1),
        Refusal("{1:1}", .unexpected(byte: 0x31, expected: "a name"), at: 1),
        Refusal("{\"a\":1,}", .unexpected(byte: 0x7D, expected: "a name"), at: 7),
        Refusal("{\"a\" 1}", .unexpected(byte: 0x31, expected: "a colon"), at: 5),
        Refusal("trUe", .unexpected(byte: 0x55, expected: "the word true"), at: 2),
        Refusal("[nil]", .unexpected(byte: 0x69, expected: "the word null"), at: 2),
        Refusal("faLse", .unexpected(byte: 0x4C, expected: "the word false"), at: 2),
        Refusal([0xEF, 0xBB, 0xBF, 0x7B, 0x7D], .byteOrderMark, at: 0),
        Refusal([0xFF, 0xFE, 0x7B, 0x00], .unexpected(byte: 0xFF, expected: "a value"), at: 0),
        Refusal([0x7B, 0x00, 0x7D, 0x00], .unexpected(byte: 0, expected: "a name"), at: 1),
    ]

    @Test(arguments: ungrammatical)
    func whatIsNotJSONIsRefusedWhereItBreaks(_ expected: Refusal) {
        let error = refusal(of: expected.document)
        #expect(error?.reason == expected.reason)
        #expect(error?.position == expected.position)
    }

    static let accepted: [(String, JSONValue)] = [
        ("null", .null),
        (" true ", .boolean(true)),
        ("\t\r\n false\n", .boolean(false)),
        ("\"text\"", .text("text")),
        ("[]", .array([])),
        ("[ ]", .array([])),
        ("{}", .object([])),
        ("{ }", .object([])),
        ("[1, [2], {\"a\" : null}]", .array([.integer(1), .array([.integer(2)]), .record([("a", .null)])])),
        ("{\"b\":1 ,\n\"a\":{\"b\":2}}", .record([("b", .integer(1)), ("a", .record([("b", .integer(2))]))])),
        ("{\"\":0}", .record([("", .integer(0))])),
    ]

    @Test(arguments: accepted)
    func whatIsJSONIsRead(_ document: String, _ value: JSONValue) throws {
        #expect(try JSONValue(document) == value)
    }

    static let duplicates: [Refusal] = [
        Refusal("{\"a\":1,\"b\":2,\"a\":3}", .duplicateName("a"), at: 13),
        Refusal("{\"a\":1,\"\\u0061\":2}", .duplicateName("a"), at: 7),
        Refusal("[{\"a\":{\"x\":0,\"x\":0}}]", .duplicateName("x"), at: 13),
        // The same name to Swift, whichever way its accent is composed.
        Refusal("{\"\u{E9}\":1,\"e\u{301}\":2}", .duplicateName("e\u{301}"), at: 8),
    ]

    @Test(arguments: duplicates)
    func aNameThatAppearsTwiceIsRefused(_ expected: Refusal) {
        let error = refusal(of: expected.document)
        #expect(error?.reason == expected.reason)
        #expect(error?.position == expected.position)
    }

    @Test(arguments: [1, 2, 15, 16, 17, 18, 40], [0, 0.5, 1])
    func aNameThatAppearsTwiceIsRefusedInLongObjects(count: Int, place: Double) {
        let members = (0..<count).map { "\"n\($0)\":0" }
        let again = Int(Double(count - 1) * place)
        let start = members.joined(separator: ",")
        #expect(refusal(of: Array("{\(start)}".utf8)) == nil)
        let error = refusal(of: Array("{\(start),\"n\(again)\":0}".utf8))
        #expect(error?.reason == .duplicateName("n\(again)"))
        #expect(error?.position == start.utf8.count + 2)
    }

    @Test func theSameNameMayStandInDifferentObjects() throws {
        let value = try JSONValue("[{\"a\":1},{\"a\":{\"a\":2}}]")
        #expect(value.elements?[1]["a"]?["a"] == .integer(2))
    }

    @Test func theRangeOfAMemberIsExactlyItsValue() throws {
        let document = "\n{ \"a\" :  1 , \"b\": \"\\u00e9\" ,\"c\":\t[ 1, 2 ]\n, \"d\" : { \"e\" : null } }"
        let members = try #require(try JSONValue(document).members)
        let bytes = Array(document.utf8)
        let values = members.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(values == ["1", "\"\\u00e9\"", "[ 1, 2 ]", "{ \"e\" : null }"])
        let inner = try #require(members[3].value.members?.first)
        #expect(Array(bytes[inner.range]) == Array("null".utf8))
    }

    @Test func aNullMemberIsAbsent() throws {
        let value = try JSONValue("{\"a\":null,\"b\":false}")
        #expect(value["a"] == nil)
        #expect(value["b"] == .boolean(false))
        #expect(value["c"] == nil)
        #expect(JSONValue.text("a")["a"] == nil)
    }
}
