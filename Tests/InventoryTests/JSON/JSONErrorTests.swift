import Inventory
import Testing

@Suite struct JSONErrorTests {
    @Test(arguments: [
        ("", "byte 0: the document ends too early"),
        ("[1 \u{1}]", "byte 3: found the byte 1 where a comma or the end is expected"),
        ("[1 x]", "byte 3: found 'x' where a comma or the end is expected"),
        ("{} {}", "byte 3: there is something behind the end of the document"),
        ("{\"a\":1,\"a\":2}", "byte 7: the name \"a\" appears twice in one object"),
        ("-", "byte 1: the document ends too early"),
        ("[01]", "byte 1: this is not a number as JSON writes it"),
        ("1.5", "byte 0: only whole numbers between -2^53 and 2^53 are taken"),
        ("\"\n\"", "byte 1: a string holds a control character that is not escaped"),
        ("\"\\q\"", "byte 2: a string holds an unknown escape"),
        ("\"\\ud800\"", "byte 3: a string holds half of a surrogate pair"),
        ("\u{FEFF}{}", "byte 0: the document starts with a byte order mark"),
        (
            String(repeating: "[", count: 17),
            "byte 16: levels of nesting: more than 16 are not taken"
        ),
    ])
    func anErrorSaysWhereAndWhyInOneLine(_ document: String, _ sentence: String) {
        #expect(refusal(of: Array(document.utf8))?.description == sentence)
    }
}
