import Assets
import Imports
import Inventory
import TestSupport
import Testing

@Suite struct ImportFileTests {
    @Test func aFileHasOnlyFaultsOrOnlyRows() {
        #expect(SampleImport.faults("Serienummer;Status\nA1;kapot\nA2;misschien\n") != nil)
        #expect(SampleImport.faults("Serienummer;Status\nA1;kapot\n") == nil)
    }

    @Test func allFaultsAreNamedAtOnce() {
        let text = """
            Serienummer;Status;Aankoopdatum;Soort
            A1;misschien;;laptop
            A2;ok;morgen;ding
            A3;misschien;;laptop
            ;ok;;laptop
            A1;ok;;laptop
            a5;ok;;laptop
            A5;ok;;laptop
            """
        let translate = "; a line 'word' of the mapping can translate it"
        #expect(
            SampleImport.faults(text) == """
                row 2, column 'Status': 'misschien' is not a status such as 'in gebruik' or 'spare'\(translate)
                row 3, column 'Soort': 'ding' is not a kind such as laptop or smartboard\(translate)
                row 3, column 'Aankoopdatum': 'morgen' is no moment such as 22/11/2026 14:03
                row 5: nothing in it tells the device apart from others
                row 8: is the same device as row 7: both are 'A5'
                """)
    }

    @Test func aHundredFaultsAreShownAndTheRestIsCounted() {
        let text = "Serienummer;Merk\n" + (1...250).map { ";M\($0)\n" }.joined()
        let lines = SampleImport.faults(text)?.split(separator: "\n") ?? []
        #expect(lines.count == 101)
        #expect(lines.last == "and 150 more")
    }

    private static let useless: [(text: String, fault: String)] = [
        ("Merk;Model\nAcme;X\n", "no column tells the devices apart: the mapping 'generic' looks for 'Serienummer', "),
        ("Serienummer;serie nummer\nA1;A2\n", "the heading 'Serienummer' stands over more than one column"),
        ("Serienummer\n\"\u{7}A1\"\n", "row 2, column 'Serienummer': it has a control character"),
    ]

    @Test(arguments: useless.indices)
    func aFileThatIsOfNoUseSaysWhy(_ index: Int) {
        let faults = SampleImport.faults(Self.useless[index].text)
        #expect(faults?.hasPrefix(Self.useless[index].fault) == true, "\(faults ?? "none")")
    }

    @Test func headingsThatNobodyReadsMayStandTwice() throws {
        let file = try SampleImport.file("Serienummer;Adres;Adres\nA1;x;y\n")
        #expect(file.passedOver == ["Adres", "Adres"])
    }

    @Test func aFileWithoutSchoolNeedsOneFromTheCaller() {
        let faults = thrown(ImportFaults.self) { try SampleImport.file("Serienummer\nA1\n", school: nil) }
        #expect(faults?.description == "no column and no option says of which school the devices are: give --school")
    }

    @Test func aRowOfAnotherSchoolIsAFault() {
        #expect(
            SampleImport.faults("Serienummer;Instellingsnummer\nA1;030577\nA2;30569\nA3;\n") == """
                row 2, column 'Instellingsnummer': is of school 030577, and the import of 030569
                """)
    }

    @Test func aRowThatSaysNoSchoolIsAFault() {
        let text = "Serienummer;Instellingsnummer\nA1;030577\nA2;\n"
        let faults = thrown(ImportFaults.self) { try SampleImport.file(text, school: nil) }
        #expect(faults?.description == "row 3, column 'Instellingsnummer': says no school")
    }

    @Test func placeholdersTellNoDevicesApart() throws {
        let file = try SampleImport.file("Serienummer;Inventarisnummer\nDefault string;7\nN/A;8\nA4;-\n")
        #expect(file.rows.map(\.key) == ["inventory:030569:7", "inventory:030569:8", "serial:A4"])
        #expect(file.rows[0].values[.serial] == nil)
    }

    @Test func fieldsAreThoseThatTheFileCanSay() throws {
        let file = try SampleImport.file("Serienummer;Merk;Onbekend\nA1;;x\n")
        #expect(file.fields == [.maker, .serial])
        #expect(file.rows[0].values == [.serial: "A1", .school: "030569"])
    }
}
