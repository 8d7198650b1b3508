import Inventory
import Testing

@Suite struct AcknowledgementTests {
    private static let digest = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"

    private static let ack =
        "{\"ack\":{\"epoch\":\"00000000000000ff\",\"seq\":3,\"sha256\":\"\(digest)\"},\"have\":4}"

    @Test func anAcknowledgementIsReadBack() throws {
        let digest = try #require(Digest(Self.digest))
        let answer = CheckInAnswer.acknowledged(ReportID(epoch: Epoch(number: 255), seq: 3), digest: digest, have: 4)
        #expect(String(decoding: answer.json, as: UTF8.self) == Self.ack)
        #expect(try CheckInAnswer(parsing: answer.json) == answer)
    }

    @Test(
        arguments: [([], "{\"lacks\":[]}"), (["usb", "memory"], "{\"lacks\":[\"usb\",\"memory\"]}")]
            as [([String], String)])
    func whatTheCollectorLacksIsReadBack(_ sections: [String], _ json: String) throws {
        let answer = CheckInAnswer.lacks(sections)
        #expect(String(decoding: answer.json, as: UTF8.self) == json)
        #expect(try CheckInAnswer(parsing: answer.json) == answer)
    }

    @Test func whatANewerCollectorAddsIsPassedOver() throws {
        let newer = "{\"lacks\":null,\"hint\":[1]," + Self.ack.dropFirst()
        #expect(try CheckInAnswer(parsing: Array(newer.utf8)) == CheckInAnswer(parsing: Array(Self.ack.utf8)))
    }

    static let refused: [(String, String, FieldError)] = [
        (ack, "{}", FieldError(path: "ack", expected: "an object")),
        (ack, "[]", FieldError(path: "ack", expected: "an object")),
        (ack, "{\"ack\":true}", FieldError(path: "ack", expected: "an object")),
        ("\"seq\":3", "\"seq\":\"3\"", FieldError(path: "seq", expected: "a whole number")),
        ("ff\"", "fg\"", FieldError(path: "epoch", expected: "16 hexadecimal digits")),
        (digest, "A", FieldError(path: "sha256", expected: "a digest")),
        ("\"have\"", "\"had\"", FieldError(path: "have", expected: "a whole number")),
        (ack, "{\"lacks\":[\"usb\",1]}", FieldError(path: "lacks", expected: "a list of texts")),
        (ack, "{\"lacks\":\"usb\"}", FieldError(path: "lacks", expected: "a list of texts")),
    ]

    @Test(arguments: refused)
    func anAnswerThatDoesNotFitIsRefused(_ part: String, _ wrong: String, _ expected: FieldError) {
        let document = Array(Self.ack.replacing(part, with: wrong).utf8)
        #expect(throws: expected) { try CheckInAnswer(parsing: document) }
    }

    @Test(arguments: ["", "<html>", "{\"ack\":{},\"ack\":{}}"])
    func whatIsNotStrictJSONIsRefused(_ document: String) {
        #expect(throws: JSONError.self) { try CheckInAnswer(parsing: Array(document.utf8)) }
    }
}
