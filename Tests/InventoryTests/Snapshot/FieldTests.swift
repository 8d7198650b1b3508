import Inventory
import Testing

@Suite struct FieldTests {
    @Test func absentFactsAreNotWritten() {
        #expect(text(Shelf()) == "{}")
        #expect(text(Facts()) == "{}")
    }

    @Test func factsAreWrittenInTheOrderOfTheTable() throws {
        #expect(text(Shelf.full) == Shelf.fullJSON)
        #expect(try Shelf(JSONValue(Shelf.fullJSON)) == Shelf.full)
    }

    @Test func falseAndZeroAndEmptyTextAreFacts() throws {
        var shelf = Shelf()
        shelf.label = ""
        shelf.width = 0
        shelf.isOpen = false
        shelf.drawer = Shelf.Drawer()
        #expect(text(shelf) == "{\"label\":\"\",\"width\":0,\"isOpen\":false,\"drawer\":{}}")
        #expect(try Shelf(JSONValue(text(shelf))) == shelf)
    }

    @Test(arguments: [
        "{}", "{\"shape\":7,\"labels\":[]}", "{\"label\":null,\"width\":null,\"isOpen\":null}",
        "{\"books\":null,\"authors\":null,\"drawer\":null,\"drawers\":null}",
        "{\"books\":[],\"authors\":{},\"drawers\":[]}",
    ])
    func unknownAndNullAndEmptyMembersArePassedOver(_ document: String) throws {
        #expect(try Shelf(JSONValue(document)) == Shelf())
    }

    @Test func membersMayStandInAnyOrder() throws {
        var shelf = Shelf()
        shelf.label = "A"
        shelf.width = 3
        #expect(try Shelf(JSONValue("{\"new\":[{}],\"width\":3,\"label\":\"A\"}")) == shelf)
    }

    @Test(arguments: [
        ("[]", ": expected an object"),
        ("null", ": expected an object"),
        ("{\"label\":1}", "label: expected a text"),
        ("{\"width\":\"1\"}", "width: expected a whole number"),
        ("{\"isOpen\":1}", "isOpen: expected true or false"),
        ("{\"isOpen\":\"true\"}", "isOpen: expected true or false"),
        ("{\"books\":\"a\"}", "books: expected a list of texts"),
        ("{\"books\":[\"a\",1]}", "books: expected a list of texts"),
        ("{\"books\":[\"a\",null]}", "books: expected a list of texts"),
        ("{\"authors\":[\"a\"]}", "authors: expected an object of texts"),
        ("{\"authors\":{\"a\":\"b\",\"c\":1}}", "authors.c: expected a text"),
        ("{\"drawer\":[]}", "drawer: expected an object"),
        ("{\"drawer\":{\"depth\":true}}", "drawer.depth: expected a whole number"),
        ("{\"drawers\":{}}", "drawers: expected a list"),
        ("{\"drawers\":[{},7]}", "drawers[1]: expected an object"),
        ("{\"drawers\":[{},{},{},{\"depth\":\"x\"}]}", "drawers[3].depth: expected a whole number"),
        ("{\"drawer\":{\"inner\":[{\"depth\":1},{\"depth\":{}}]}}", "drawer.inner[1].depth: expected a whole number"),
    ])
    func aValueThatDoesNotFitIsNamedByItsPath(_ document: String, _ sentence: String) throws {
        let value = try JSONValue(document)
        let error = fieldError { () throws(FieldError) in _ = try Shelf(value) }
        #expect(error?.description == sentence)
    }

    @Test func descriptionsTellWhatCanLeaveTheMachine() {
        let descriptions = Shelf.descriptions()
        #expect(descriptions.map(\.name) == ["label", "width", "isOpen", "books", "authors", "drawer", "drawers"])
        #expect(descriptions.filter(\.isPersonal).map(\.name) == ["label"])
        #expect(descriptions[5].nested.map(\.name) == ["depth", "inner"])
        #expect(descriptions[6].nested[1].nested.map(\.meaning) == ["how deep"])
    }

    @Test func aFieldServesWhatTheRecordAroundItServesUnlessItHasItsOwn() {
        let descriptions = Shelf.descriptions(serving: .kind)
        #expect(descriptions.map(\.purpose) == [.kind, .kind, .security, .kind, .kind, .recognition, .kind])
        #expect(descriptions[5].nested[1].nested.map(\.purpose) == [.recognition])
    }

    private func text(_ record: some Record) -> String { String(decoding: record.json, as: UTF8.self) }
}

/// The error of a reading; `nil` if it succeeds.
func fieldError(_ read: () throws(FieldError) -> Void) -> FieldError? {
    do throws(FieldError) {
        try read()
        return nil
    } catch {
        return error
    }
}

/// A record with a field of each kind.
private struct Shelf: Record, Equatable {
    var label: String?
    var width: Int64?
    var isOpen: Bool?
    var books: [String] = []
    var authors: [TextPair] = []
    var drawer: Drawer?
    var drawers: [Drawer] = []

    static let fields: [Field<Self>] = [
        .text("label", \.label, "what it says", isPersonal: true),
        .integer("width", \.width, "how wide"),
        .flag("isOpen", \.isOpen, "whether it has no doors").serving(.security),
        .texts("books", \.books, "what stands on it"),
        .pairs("authors", \.authors, "who wrote what"),
        .record("drawer", \.drawer, "the large drawer").serving(.recognition),
        .list("drawers", \.drawers, "the small drawers"),
    ]

    struct Drawer: Record, Equatable {
        var depth: Int64?
        var inner: [Box] = []

        static let fields: [Field<Self>] = [
            .integer("depth", \.depth, "how deep"), .list("inner", \.inner, "what is in it"),
        ]
    }

    struct Box: Record, Equatable {
        var depth: Int64?

        static let fields: [Field<Self>] = [.integer("depth", \.depth, "how deep")]
    }

    static let full: Shelf = {
        var box = Box()
        box.depth = -1
        var drawer = Drawer()
        drawer.depth = 1 << 53
        drawer.inner = [box, Box()]
        var shelf = Shelf()
        shelf.label = "A \"1\""
        shelf.width = 80
        shelf.isOpen = true
        shelf.books = ["x", "", "x"]
        shelf.authors = [TextPair(name: "z", text: "1"), TextPair(name: "a", text: "2")]
        shelf.drawer = drawer
        shelf.drawers = [Drawer(), drawer]
        return shelf
    }()

    static let fullJSON =
        "{\"label\":\"A \\\"1\\\"\",\"width\":80,\"isOpen\":true,\"books\":[\"x\",\"\",\"x\"],\"authors\":{\"z\":\"1\",\"a\":\"2\"},"
        + "\"drawer\":{\"depth\":9007199254740992,\"inner\":[{\"depth\":-1},{}]},"
        + "\"drawers\":[{},{\"depth\":9007199254740992,\"inner\":[{\"depth\":-1},{}]}]}"
}
