import Assets
import Testing

@Suite struct AssetFieldTests {
    @Test func everyFieldIsFoundByItsIdAndItsWords() {
        for field in AssetField.allCases {
            for name in [field.rawValue, field.words.nl, field.words.en.uppercased()] {
                #expect(AssetField(named: name) == field)
            }
        }
    }

    @Test(arguments: ["inventory-number", "Inventory Number", "inventarisnummer", "INVENTORYNUMBER"])
    func blanksAndCaseDoNotMatter(_ name: String) { #expect(AssetField(named: name) == .inventoryNumber) }

    @Test(arguments: ["", " ", "colour", "nam"]) func anotherNameIsNoField(_ name: String) {
        #expect(AssetField(named: name) == nil)
    }
}
