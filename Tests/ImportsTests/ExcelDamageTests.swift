import Testing

@testable import Imports

@Suite struct ExcelDamageTests {
    @Test(arguments: ["#NAAM?", "#N/B", "#REF!", "#NAME?", "#VALUE!", "#WAARDE!", "#n/a", "########"])
    func anErrorOfASpreadsheetIsNoValue(_ text: String) {
        #expect(ExcelDamage.error(in: text) != nil)
    }

    @Test(arguments: [
        "1,23E+14", "1.23457E+11", "1E+15", "9,87654E+12", "1.2e+05", "5E-05", "1-feb", "2/jan", "jan/02", "Feb-01",
        "01-Feb-26",
        "1/02/2026", "01/02/2026", "1/02/26", "3-mrt.", "1/août", "12-dec",
    ])
    func aDamagedValueIsSeen(_ text: String) { #expect(ExcelDamage.damage(in: text) != nil) }

    @Test(arguments: [
        "5CG1234ABC", "12E45", "1E5", "E+14", "12,3E+14", "1-2", "LOK-12", "DEC-01", "2026-11-22", "12-01-2026", "3/A",
        "1/2",
        "123456789012345", "99/99/2026", "a/b/c", "feb", "feb-lokaal", "#12", "##", "C02-X", "", "45/13/2026",
    ])
    func aValueThatLooksAlikeStays(_ text: String) {
        #expect(ExcelDamage.damage(in: text) == nil)
        #expect(ExcelDamage.error(in: text) == nil)
    }

    private static let damaged = """
        Serienummer;Inventarisnummer;Bestelbonnummer;Model;Lokaal
        1,23E+14;001;BB-1;X;3A
        SN-2;1-feb;BB-2;X;3A
        SN-3;003;2/jan;X;1-feb
        SN-4;004;BB-4;#N/B;3A
        """

    @Test func aDamagedFileIsRefusedWithRowsAndColumns() {
        let remedy = "give the column the format Text, write the value again and save"
        #expect(
            SampleImport.faults(Self.damaged) == """
                row 2, column 'Serienummer': '1,23E+14' is a long number that the spreadsheet shortened: \(remedy)
                row 3, column 'Inventarisnummer': '1-feb' is a date, which the spreadsheet made of something like 1-2: \(remedy)
                row 4, column 'Bestelbonnummer': '2/jan' is a date, which the spreadsheet made of something like 1-2: \(remedy)
                row 5, column 'Model': '#N/B' is an error of the spreadsheet, not a value
                """)
    }

    private static func serials(_ serials: [String], model: String = "X") -> String {
        "Serienummer;Merk;Model\n" + serials.map { "\($0);Acme;\(model)\n" }.joined()
    }

    private static let numbered = (0..<6).map { "71234567890\($0)" }

    @Test func aSerialThatLostItsZerosIsSeenAmongItsLikes() {
        #expect(
            SampleImport.faults(Self.serials(Self.numbered + ["1234567880"])) == """
                row 8, column 'Serienummer': '1234567880' has fewer digits than the 12 of the others of its model: the spreadsheet \
                took the zeros in front
                """)
    }

    @Test(arguments: [
        serials(["97", "98", "100", "101", "102", "103", "104"]), serials(Array(numbered.prefix(4)) + ["1234567880"]),
        serials(numbered + ["A234567890"]), serials(numbered + ["012345678900", "1234567880"]),
        serials(numbered) + "1234567880;Acme;Y\n", serials(numbered + ["1234567880"], model: ""),
    ])
    func aShortSerialIsLeftWhereItIsNotCertain(_ text: String) { #expect(SampleImport.faults(text) == nil) }
}
