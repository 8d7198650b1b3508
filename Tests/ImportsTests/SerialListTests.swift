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
        #expect(fault("artikel;stuks\nHP;1\n") == "it has no column 'serienummer' or 'serial number'")
        #expect(fault("serienummer\n") == "it has no serial numbers")
        #expect(fault("") == "the file is empty")
    }
}
