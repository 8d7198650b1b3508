import Crypto
import Inventory
import Testing

@Suite struct CheckInBodyTests {
    private static let memory = "{ \"slots\" : 2 }"
    private static let future = "{\"flux\":[1,{\"x\":null}]}"

    private static func document(_ sections: String) -> String {
        "{\"agent\":\"1.0\",\"epoch\":\"00000000000000ff\",\"seq\":3,\"takenAt\":1700000000,\"later\":[] , \"sections\": \(sections) }\n"
    }

    private static func body(_ document: String) throws -> CheckInBody {
        try CheckInBody(parsing: Array(document.utf8), hash: { Crypto.sha256($0) })
    }

    private static func digest(_ text: String) -> Digest { Crypto.sha256(Array(text.utf8)) }

    @Test func aBodyIsRead() throws {
        let body = try Self.body(
            Self.document("{\"memory\" : \(Self.memory) ,\"future\":\"\(Self.digest(Self.future))\"}"))
        #expect(body.report == ReportID(epoch: Epoch(number: 255), seq: 3))
        #expect(body.takenAt == 1_700_000_000)
        #expect(body.agent == "1.0")
        #expect(body.dropped == 0)
        #expect(body.sections.map(\.name) == ["memory", "future"])
        #expect(body.sections.map(\.digest) == [Self.digest(Self.memory), Self.digest(Self.future)])
        #expect(body.sections[0].content?["slots"] == .integer(2))
        #expect(body.sections[1].content == nil)
    }

    @Test func theDigestIsThatOfTheBodyInWhichEverySectionIsItsDigest() throws {
        let (memory, future) = (Self.digest(Self.memory), Self.digest(Self.future))
        let reduced = Self.document("{\"memory\":\"\(memory)\" , \"future\":\"\(future)\"}")
        let expected = Self.digest(reduced)
        let forms = [
            reduced,
            Self.document("{\"memory\":\(Self.memory) , \"future\":\"\(future)\"}"),
            Self.document("{\"memory\":\"\(memory)\" , \"future\":\(Self.future)}"),
            Self.document("{\"memory\":\(Self.memory) , \"future\":\(Self.future)}"),
        ]
        for form in forms {
            let body = try Self.body(form)
            #expect(body.digest == expected)
            #expect(body.bytes { _ in false } == Array(reduced.utf8))
            #expect(body.bytes { _ in true } == Array(form.utf8))
        }
        #expect(try Self.body(forms[3]).bytes { $0.name == "future" } == Array(forms[2].utf8))
    }

    @Test func anotherContentHasAnotherDigest() throws {
        let forms = [
            "{}", "{\"memory\":{}}", "{\"memory\":{ }}", "{\"usb\":{}}", "{\"memory\":{},\"usb\":{}}",
            "{\"usb\":{},\"memory\":{}}",
        ]
        let digests = try forms.map { try Self.body(Self.document($0)).digest }
        #expect(Set(digests).count == forms.count)
    }

    @Test func whatASnapshotWritesABodyReads() throws {
        var facts = Facts()
        facts.memory = Memory()
        facts.memory?.slots = 4
        facts.problems = Problems()
        let report = ReportID(epoch: Epoch(number: .max), seq: 1 << 53)
        let snapshot = Snapshot(report: report, takenAt: -1, agent: "0.1", dropped: 5, facts: facts)
        let body = try CheckInBody(parsing: snapshot.json, hash: { Crypto.sha256($0) })
        #expect(body.report == report)
        #expect(body.takenAt == -1)
        #expect(body.dropped == 5)
        var read = Facts()
        for section in body.sections { try read.read(section: section.name, try #require(section.content)) }
        #expect(read == facts)
    }

    /// Before anything is stored: what is stored can always be read again.
    @Test func aFactOfTheWrongKindIsRefusedWithItsPath() {
        #expect(throws: FieldError(path: "memory.slots", expected: "a whole number")) {
            try Self.body(Self.document(#"{"memory":{"slots":"two"}}"#))
        }
    }

    @Test func anUnknownSectionIsKept() throws {
        let section = try #require(try Self.body(Self.document("{\"future\":\(Self.future)}")).sections.first)
        #expect(section.name == "future")
        #expect(section.content?.written == Array(Self.future.utf8))
        #expect(section.digest == Self.digest(Self.future))
    }

    static let refused: [(String, String, FieldError)] = [
        ("\"00000000000000ff\"", "\"ff\"", FieldError(path: "epoch", expected: "16 hexadecimal digits")),
        ("\"00000000000000ff\"", "255", FieldError(path: "epoch", expected: "16 hexadecimal digits")),
        ("\"seq\":3", "\"seq\":0", FieldError(path: "seq", expected: "a whole number from 1")),
        ("\"seq\":3", "\"seq\":-1", FieldError(path: "seq", expected: "a whole number from 1")),
        ("\"seq\":3", "\"seq\":null", FieldError(path: "seq", expected: "a whole number from 1")),
        ("\"takenAt\"", "\"taken\"", FieldError(path: "takenAt", expected: "a whole number")),
        ("\"1.0\"", "1", FieldError(path: "agent", expected: "a short text")),
        ("1.0", String(repeating: "1", count: 65), FieldError(path: "agent", expected: "a short text")),
        ("\"later\":[]", "\"dropped\":-1", FieldError(path: "dropped", expected: "a whole number from 0")),
        ("\"later\":[]", "\"dropped\":\"1\"", FieldError(path: "dropped", expected: "a whole number from 0")),
        ("{}", "[]", FieldError(path: "sections", expected: "an object")),
        ("{}", "{\"\":{}}", FieldError(path: "sections", expected: "section names of small letters")),
        ("{}", "{\"Memory\":{}}", FieldError(path: "sections", expected: "section names of small letters")),
        ("{}", "{\"m\u{E9}mory\":{}}", FieldError(path: "sections", expected: "section names of small letters")),
        (
            "{}", "{\"\(String(repeating: "m", count: 33))\":{}}",
            FieldError(path: "sections", expected: "section names of small letters")
        ),
        ("{}", "{\"memory\":[]}", FieldError(path: "sections.memory", expected: "an object or a digest")),
        ("{}", "{\"memory\":null}", FieldError(path: "sections.memory", expected: "an object or a digest")),
        ("{}", "{\"memory\":\"AAAA\"}", FieldError(path: "sections.memory", expected: "a digest")),
        (
            // The last character holds bits that no digest has.
            "{}", "{\"memory\":\"\(String(repeating: "A", count: 42))B\"}",
            FieldError(path: "sections.memory", expected: "a digest")
        ),
        ("{}", CheckInBodyTests.sections(33), FieldError(path: "sections", expected: "at most 32 sections")),
    ]

    @Test(arguments: refused)
    func aBodyThatDoesNotFitIsRefused(_ part: String, _ wrong: String, _ expected: FieldError) throws {
        let document = Self.document("{}")
        _ = try Self.body(document)
        #expect(throws: expected) { try Self.body(document.replacing(part, with: wrong, maxReplacements: 1)) }
    }

    @Test func asManySectionsAsAllowedAreTaken() throws {
        #expect(try Self.body(Self.document(Self.sections(32))).sections.count == 32)
    }

    @Test(arguments: ["", "{", "{\"seq\":1,\"seq\":2}", "{\"sections\":{\"memory\":{},\"memory\":{}}}"])
    func whatIsNotStrictJSONIsRefused(_ document: String) {
        #expect(throws: JSONError.self) { try Self.body(document) }
    }

    private static func sections(_ count: Int) -> String {
        "{"
            + (1...count).map {
                "\"\(String(repeating: "s", count: $0 % 16 + 1))\(String(repeating: "t", count: $0 / 16))\":{}"
            }
            .joined(separator: ",") + "}"
    }
}
