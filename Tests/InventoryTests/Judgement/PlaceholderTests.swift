import Inventory
import Testing

@Suite struct PlaceholderTests {
    @Test(arguments: [
        "", "  ", "0", "00000000", "XXXXXXX", "........", "To be filled by O.E.M.",
        "To Be Filled By O.E.M. by More String",
        " Default string ", "System Product Name", "System manufacturer", "<BAD INDEX>", "<OUT OF SPEC><OUT OF SPEC>",
        "03000200-0400-0500-0006-000700080009", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", "None", "Lenovo Product",
        "Not Applicable", "SYSTEM_PRODUCT_NAME", "$(PROJECT_SKU_NAME)", "Type1ProductConfigId", "0123456789",
    ])
    func isPlaceholder(text: String) {
        #expect(Placeholder.isPlaceholder(text))
    }

    @Test(arguments: [
        "PC0X1234", "5CD1234567", "4C4C4544-0044-4810-8031-B4C04F564731", "1.2.3", "10000001", "OptiPlex 3050",
        "Modelo 5", "Otherside",
    ])
    func isGenuine(text: String) {
        #expect(!Placeholder.isPlaceholder(text))
    }

    @Test func genuineTextsLoseTheirOuterBlanks() {
        #expect(Placeholder.genuine("  ABC123 ") == "ABC123")
        #expect(Placeholder.genuine(firstOf: [nil, "None", "X1", "X2"]) == "X1")
    }
}
