import Imports
import TestSupport
import Testing

@testable import Invoices

@Suite struct XMLParserTests {
    private static func faults(_ text: String) -> String? {
        thrown(ImportFault.self) { try XMLParser.tree(of: Array(text.utf8)) }?.description
    }

    @Test func elementsAreReadWithTheirTextAndTheirPrefixes() throws {
        let text = """
            <a:Invoice xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
              xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" a:x="1" y="&lt;2&#33;">
              <!-- no part of it --><?nor this?>
              <b:ID>A&amp;<![CDATA[<B>]]>é</b:ID> here is text that nobody reads <b:Empty/>
              <Other/>
            </a:Invoice>
            """
        let root = try XMLParser.tree(of: Array(text.utf8))
        #expect(root.name == "Invoice")
        #expect(root.attributes == ["y": "<2!"])
        #expect(root.text.isEmpty)
        #expect(root.children.map(\.name) == ["cbc:ID", "cbc:Empty", "{}Other"])
        #expect(String(decoding: root.children[0].text, as: UTF8.self) == "A&<B>é")
    }

    @Test func aTextOfTenMegabytesIsReadWhole() throws {
        let long = String(repeating: "0123456789abcdef", count: 700_000)
        #expect(try XMLParser.tree(of: Array("<a>\(long)</a>".utf8)).text.count == 11_200_000)
        let marked = long.prefix(60_000)
        #expect(try XMLParser.tree(of: Array("<a><![CDATA[\(marked)]]></a>".utf8)).text.count == 60_000)
    }

    private static let bombs: [(name: String, text: String)] = [
        (
            "laughs",
            "<!DOCTYPE a [<!ENTITY b 'ha'>"
                + (1...9).map { "<!ENTITY b\($0) '\(String(repeating: $0 == 1 ? "&b;" : "&b\($0 - 1);", count: 10))'>" }
                .joined()
                + "]><a>&b9;</a>"
        ),
        (
            "parameters",
            "<!DOCTYPE a [<!ENTITY % b '<!ENTITY c \"ha\">'>"
                + String(repeating: "%b;", count: 1_000) + "]><a>&c;</a>"
        ),
        ("one large one", "<!DOCTYPE a [<!ENTITY b '\(String(repeating: "x", count: 10_000))'>]><a>&b;&b;&b;</a>"),
        ("a file", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
        ("a page", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>"),
        ("an empty one", "<?xml version='1.0'?><!DOCTYPE a><a/>"),
    ]

    @Test func aDTDIsRefusedBeforeItDoesAnything() {
        for (name, text) in Self.bombs {
            #expect(Self.faults(text)?.hasPrefix("the file has a DTD, which can hide") == true, "\(name)")
        }
    }

    @Test func anEntityThatNobodyExplainsIsDamage() {
        #expect(Self.faults("<a>&b;</a>")?.hasPrefix("line 1: ") == true)
    }

    @Test func whatIsCutOffOrCrossedIsDamageWithItsLine() {
        let damages = [
            "<a>\n<b>", "<a>\n</b>", "<a>\n<b></a>", "<a>\n<b", "<a>\n&", "<a>\n<![CDATA[", "<a/>\n<b/>", "<a/>\nb",
            "\n",
            "<a b='1'\nb='2'/>", "<a>\n<b:c/></a>", "<a>\n\u{1}</a>",
        ]
        for text in damages {
            let fault = Self.faults(text)
            #expect(
                fault?.hasPrefix("line ") == true
                    && fault?.hasSuffix(": the file is damaged or cut off; get it again") == true,
                "\(text): \(fault ?? "")")
        }
        #expect(Self.faults("") != nil)
    }

    @Test func whatIsTooDeepOrTooManyIsRefused() {
        let deep = String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000)
        #expect(Self.faults(deep) == "the file has elements in elements more than 32 deep: an invoice has 12")
        let wide = "<a>" + String(repeating: "<b/>", count: 400_001) + "</a>"
        #expect(Self.faults(wide) == "the file has more than 400000 elements and attributes: divide it")
        let attributes = (0..<51).map { " a\($0)=''" }.joined()
        #expect(
            Self.faults("<a\(attributes)/>") == "the file has an element with more than 50 attributes: an invoice has 3"
        )
        let spaces = (0..<51).map { " xmlns:a\($0)='b'" }.joined()
        #expect(
            Self.faults("<a\(spaces)/>") == "the file has an element with more than 50 attributes: an invoice has 3")
    }

    /// The library compares each attribute of a tag with each other: a million of them would take hours.
    @Test func aTagOfMegabytesIsRefusedBeforeItsEnd() {
        let long = "<a" + (0..<1_000_000).map { " a\($0)=''" }.joined() + "/>"
        #expect(Self.faults(long) == "a tag, comment or CDATA of more than 65536 bytes is in no invoice")
        #expect(Self.faults("<!--" + String(repeating: "x", count: 1 << 20) + "--><a/>") != nil)
    }
}
