import Imports
import TestSupport
import Testing

@testable import Invoices

@Suite struct XMLTextTests {
    private static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

    private static let forms: [(name: String, bytes: [UInt8])] = [
        ("plain", Array("<a>é</a>".utf8)),
        ("declared", Array("<?xml version='1.0' encoding='UTF-8'?><a>é</a>".utf8)),
        ("with a mark", [0xEF, 0xBB, 0xBF] + Array("<?xml version='1.0'?><a>é</a>".utf8)),
        (
            "a mark that is right and a name that is not",
            [0xEF, 0xBB, 0xBF] + Array("<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>".utf8)
        ),
        ("named UTF-16, saved as UTF-8", Array("<?xml version='1.0' encoding='utf-16'?><a>é</a>".utf8)),
        (
            "Windows-1252",
            Array("<?xml version=\"1.0\" encoding=\"Windows-1252\" ?><a>".utf8) + [0xE9] + Array("</a>".utf8)
        ),
        ("ISO-8859-15", Array("<?xml version='1.0' encoding = 'ISO-8859-15'?><a>".utf8) + [0xE9] + Array("</a>".utf8)),
        ("UTF-16", [0xFF, 0xFE] + utf16("<?xml version='1.0' encoding='UTF-16'?><a>é</a>")),
        ("UTF-16 without a mark", utf16("<?xml version='1.0'?><a>é</a>")),
        ("the other UTF-16", [0xFE, 0xFF, 0] + utf16("<a>é</a>").dropLast()),
    ]

    @Test func eachEncodingGivesTheSameText() throws {
        for (name, bytes) in Self.forms {
            let text = try XMLText.utf8(bytes)
            #expect(String(decoding: text, as: UTF8.self).drop { $0 == " " } == "<a>é</a>", "\(name)")
        }
    }

    private static let wrong: [(bytes: [UInt8], fault: String)] = [
        (Array("<a>\n".utf8) + [0xE9], "line 2 is not in UTF-8, in which the file says it is"),
        (
            Array("<?xml version='1.0' encoding='EBCDIC-CP-BE'?><a/>".utf8),
            "the file is written in 'EBCDIC-CP-BE': UTF-8 would be right"
        ),
        (Array("<a>\n\0</a>".utf8), "line 2 has a NUL: the file is no XML"),
        ([0xFF, 0xFE, 0x3C], "line 1 is not in UTF-16LE, in which the file says it is"),
        (
            Array("<?xml version='1.0' encoding='windows-1252'?>\n\n".utf8) + [0x81],
            "line 3 is not in WINDOWS-1252, in which the file says it is"
        ),
    ]

    @Test func whatIsNotInItsEncodingIsRefused() {
        for (bytes, fault) in Self.wrong {
            #expect(thrown(ImportFault.self) { try XMLText.utf8(bytes) }?.description == fault)
        }
    }
}
