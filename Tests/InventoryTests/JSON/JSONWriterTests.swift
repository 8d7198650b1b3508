import Inventory
import Testing

@Suite struct JSONWriterTests {
    @Test(arguments: [
        ("", "\"\""),
        ("a/b", "\"a/b\""),
        ("\"\\", "\"\\\"\\\\\""),
        ("\n\r\t", "\"\\n\\r\\t\""),
        ("\0\u{8}\u{C}\u{1B}\u{1F}\u{7F}", "\"\\u0000\\u0008\\u000c\\u001b\\u001f\\u007f\""),
        ("\u{E9}\u{20AC}\u{1F600}\u{2028}", "\"\u{E9}\u{20AC}\u{1F600}\u{2028}\""),
    ])
    func textIsEscapedWhereJSONAsksForIt(_ text: String, _ json: String) {
        var writer = JSONWriter()
        writer.text(text)
        #expect(writer.text == json)
    }

    @Test func namesAreEscapedToo() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("a\"\n")
            writer.null()
        }
        #expect(writer.text == "{\"a\\\"\\n\":null}")
    }

    @Test func membersStandInTheOrderOfTheCalls() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("b")
            writer.integer(.min)
            writer.name("a")
            writer.array { writer in
                writer.boolean(true)
                writer.boolean(false)
                writer.array { _ in }
                writer.object { _ in }
                writer.null()
                writer.text("[:{,")
                writer.text("")
            }
            writer.name("c")
            writer.raw("[1]".utf8)
            writer.name("d")
            writer.integer(0)
        }
        #expect(
            writer.text
                == "{\"b\":-9223372036854775808,\"a\":[true,false,[],{},null,\"[:{,\",\"\"],\"c\":[1],\"d\":0}")
    }

    @Test func everyASCIICharacterIsReadBack() throws {
        let text = String(String.UnicodeScalarView((0...0x7F).map { UnicodeScalar($0) }))
        var writer = JSONWriter()
        writer.text(text)
        #expect(try JSONValue(parsing: writer.bytes) == .text(text))
    }
}
