import Testing

@testable import Imports

@Suite struct SerialListTests {
    private func serials(_ text: String) throws -> [String] { try SerialList(Array(text.utf8)).serials }

    @Test func theColumnIsFoundByItsHeading() throws {
        let listed = try serials("Artikel;Serienummer\r\nHP 250 G9;5CD1\r\nHP 250 G9; 5CD2 \r\nMuis;\r\n")
        #expect(listed == ["5CD1", "5CD2"])
    }

    @Test func aListWithoutHeadingIsAllSerialNumbers() throws {
        let listed = try serials("5CD1\n5CD2\n")
        #expect(listed == ["5CD1", "5CD2"])
    }

    static let notes: [(text: String, serials: [String])] = [
        ("S/N,Artikel\n5CD1,HP\n5CD2,HP\n", ["5CD1", "5CD2"]), ("Serial Number\tModel\n5CD1\tHP", ["5CD1"]),
        ("\u{FEFF}Artikel;Serienummer toestel:\nHP;5CD1\n", ["5CD1"]), ("N\u{B0} de s\u{E9}rie;x\n5CD1;y\n", ["5CD1"]),
        ("\"5CD1\"\n\"5CD2\"", ["5CD1", "5CD2"]), ("5CD1;5CD2;5CD3\n", ["5CD1", "5CD2", "5CD3"]),
        ("5CD1,5CD2\n", ["5CD1", "5CD2"]),
        ("Leveringsbon;;\nVan;Winkel NV;\n;;\nArtikel;SN;Aantal\nHP;5CD1;1\n", ["5CD1"]),
        ("artikel;serial\nHP;\"5CD1, 5CD2\n5CD3\"\nHP;5CD4 5CD5\n", ["5CD1", "5CD2", "5CD3", "5CD4", "5CD5"]),
        ("artikel;serial\nHP;5CD1\nmuis;n.v.t.\nkabel;-\ntas;niet van toepassing\n", ["5CD1"]),
        ("XQJKLMWPRT\nXQJ7LMWPR2\n", ["XQJKLMWPRT", "XQJ7LMWPR2"]),
    ]

    @Test(arguments: notes.indices) func aNoteIsReadAsSuppliersSendIt(_ index: Int) throws {
        let listed = try serials(Self.notes[index].text)
        #expect(listed == Self.notes[index].serials)
    }

    @Test func anOlderEncodingIsRead() throws {
        // "Série" as Windows-1252 has it.
        let listed = try SerialList([0x53, 0xE9, 0x72, 0x69, 0x65, 0x3B] + Array("S/N\nx;5CD1\n".utf8)).serials
        #expect(listed == ["5CD1"])
    }

    @Test func whatStandsThereTwiceCountsOnceAndIsTold() throws {
        let list = try SerialList(Array("serial\n5CD1\n5CD2\n5cd1\n".utf8))
        #expect(list.serials == ["5CD1", "5CD2"])
        #expect(list.doubles == ["'5cd1' stands in row 4 as well as in row 2: it counts once"])
    }

    private func fault(_ text: String) -> String? {
        do {
            _ = try serials(text)
            return nil
        } catch { return "\(error)" }
    }

    @Test func whatASpreadsheetDamagedIsRefused() {
        #expect(
            fault("serienummer\n5CD1\n1,23E+14\n")?
                .hasPrefix("row 3, column 'serienummer': '1,23E+14' is a long number that the spreadsheet shortened")
                == true)
        let zeros = ["16345678", "26345678", "36345678", "46345678", "56345678", "345678"]
        #expect(
            fault("sn\n" + zeros.joined(separator: "\n"))
                == "row 7, column 'sn': '345678' has fewer digits than the 8 of the others: the spreadsheet took the zeros in front"
        )
    }

    static let faults: [(text: String, sentence: String)] = [
        ("artikel;stuks\nHP;1\n", "it has no column 'serienummer' or 'serial number'"),
        ("serienummer\n", "it has no serial numbers"), ("", "the file is empty"),
        ("serienummer\n12\n", "row 2, column 'serienummer': '12' is too short for a serial number"),
        ("serienummer\n5CD1 X\n", "row 2, column 'serienummer': '5CD1 X' has a blank, which no serial number has"),
        (
            "serienummer\n00000000\n",
            "row 2, column 'serienummer': '00000000' stands where nobody wrote a serial number"
        ),
        (
            "Toestelnummer\n5CD1\n",
            "row 1: 'Toestelnummer' is no serial number, and no heading such as 'serienummer' or 'serial number'"
        ),
        (
            "sn\n12\n13\n",
            "row 2, column 'sn': '12' is too short for a serial number\nrow 3, column 'sn': '13' is too short for a serial number"
        ),
    ]

    @Test(arguments: faults.indices) func whatIsNoListIsRefusedInASentence(_ index: Int) {
        #expect(fault(Self.faults[index].text) == Self.faults[index].sentence)
    }
}
