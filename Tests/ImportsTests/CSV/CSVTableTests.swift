import Testing

@testable import Imports

@Suite struct CSVTableTests {
    private static func rows(_ bytes: [UInt8]) -> [[String]] {
        var faults = ImportFaults()
        let table = CSVTable(bytes, faults: &faults)
        #expect(faults.count == 0, "\(faults)")
        return [table.headings] + table.rows.map(\.cells)
    }

    private static let plain = [["Naam", "Plaats"], ["é", "3;A"]]
    private static let writings: [(how: String, bytes: [UInt8])] = [
        ("semicolons", Array("Naam;Plaats\r\né;\"3;A\"\r\n".utf8)),
        ("commas", Array("Naam,Plaats\né,3;A\n".utf8)),
        ("tabs and old line ends", Array("Naam\tPlaats\ré\t3;A\r".utf8)),
        ("no line end at the end", Array("Naam;Plaats\né;\"3;A\"".utf8)),
        ("a mark", [0xEF, 0xBB, 0xBF] + Array("Naam;Plaats\né;\"3;A\"\n".utf8)),
        ("the line of Excel", Array("sep=,\r\nNaam,Plaats\r\né,3;A\r\n".utf8)),
        ("the line of Excel with a tab", Array("SEP=\t\nNaam\tPlaats\né\t3;A\n".utf8)),
        ("Windows-1252", Array("Naam;Plaats\r\n".utf8) + [0xE9] + Array(";\"3;A\"\r\n".utf8)),
        ("UTF-16", [0xFF, 0xFE] + utf16("Naam\tPlaats\r\né\t3;A\r\n")),
        ("UTF-16 without a mark", utf16("Naam\tPlaats\r\né\t3;A\r\n")),
        ("the other UTF-16 without a mark", [0] + utf16("Naam\tPlaats\r\né\t3;A\r\n").dropLast()),
        ("empty lines", Array("\n\nNaam;Plaats\n\n;\n  ;\né;\"3;A\"\n\n".utf8)),
        ("quoted headings", Array("\"Naam\";\"Plaats\"\n\"é\";\"3;A\"\n".utf8)),
    ]

    private static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

    @Test(arguments: writings.indices)
    func aTableIsTheSameHoweverItIsWritten(_ index: Int) {
        #expect(Self.rows(Self.writings[index].bytes) == Self.plain, "\(Self.writings[index].how)")
    }

    @Test func rowsAreCountedAsASpreadsheetCountsThem() {
        var faults = ImportFaults()
        let text = "a;b\r\n1;2\r\n\r\n\"3\r\n3\";4\r\n;\r\n5;6"
        #expect(CSVTable(Array(text.utf8), faults: &faults).rows.map(\.number) == [2, 4, 6])
    }

    @Test func blanksAndQuotationMarksStayAsTheyAre() {
        #expect(Self.rows(Array("a;b\n x ;\" \"\"y\"\" \"\n".utf8)) == [["a", "b"], [" x ", " \"y\" "]])
    }

    private static let damages: [(text: [UInt8], fault: String)] = [
        ([], "the file is empty"),
        (Array("\n\r\n;;\n".utf8), "the file is empty"),
        (
            Array("a;b\n1;2\n1;2;3\n4\n".utf8),
            "row 3: has 3 cells under 2 headings\nrow 4: has 1 cells under 2 headings"
        ),
        (
            Array("a;b\n1;2\n\n\"x;3\n4;5\n".utf8),
            "row 4: a quotation mark opens a value, and none closes it up to the end of the file"
        ),
        (
            Array("a;b\n1;2\n15\" scherm;3\n".utf8),
            "row 3: a quotation mark stands inside of a value: the value needs quotation marks around it, and those "
                + "inside doubled"
        ),
        (Array("a;b\n1;\u{0}2\n".utf8), "line 2 has a NUL: the file is no text"),
        (Array("PK\u{3}\u{4}xyz".utf8), "the file is a workbook, no CSV: save it as 'CSV UTF-8' in the spreadsheet"),
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
            "the file is a workbook, no CSV: save it as 'CSV UTF-8' in the spreadsheet"
        ),
        ([0x7F, 0x45, 0x4C, 0x46, 0x0A, 0x81, 0, 0xFF], "line 2 has a NUL: the file is no text"),
        (
            Array("a;b\n1;".utf8) + [0x81, 0xFF],
            "line 2 is not in WINDOWS-1252: save the file as 'CSV UTF-8' in the spreadsheet"
        ),
        (
            [0xEF, 0xBB, 0xBF, 0x61, 0xE9, 0x0A],
            "line 1 is not in UTF-8: save the file as 'CSV UTF-8' in the spreadsheet"
        ),
        (Array(repeating: UInt8(ascii: ";"), count: 200), "row 1: has more than 200 headings"),
    ]

    @Test(arguments: damages.indices)
    func whatIsWrongWithAFileIsASentence(_ index: Int) {
        var faults = ImportFaults()
        _ = CSVTable(Self.damages[index].text, faults: &faults)
        // An empty row of 201 cells is blank, so the last one gets a heading.
        if index == Self.damages.count - 1 {
            faults = ImportFaults()
            _ = CSVTable([UInt8(ascii: "a")] + Self.damages[index].text, faults: &faults)
        }
        #expect(faults.description == Self.damages[index].fault)
    }

    @Test func aFileThatIsTooLargeIsRefused() {
        var faults = ImportFaults()
        _ = CSVTable(Array(repeating: 0x61, count: ImportLimits.fileInBytes + 1), faults: &faults)
        #expect(faults.description == "the file is larger than 16 MiB")
    }

    @Test func aFileWithTooManyRowsIsRefused() {
        var faults = ImportFaults()
        let rows = Array(repeating: Array("b\n".utf8), count: 200_001).joined()
        let table = CSVTable(Array("a\n".utf8) + rows, faults: &faults)
        #expect(table.rows.count == ImportLimits.rows)
        #expect(faults.description == "row 200002: the file has more rows than an import takes: divide it")
    }
}
