import Testing

@testable import Sheets

@Suite struct ProductNameTests {
    static let names: [(maker: String?, model: String?, text: String?)] = [
        ("Acer", "Chromebook 311", "Acer Chromebook 311"), ("HP", "HP 250 G9", "HP 250 G9"),
        ("LENOVO", "Lenovo 500e", "Lenovo 500e"), ("HP", "HPE ProLiant", "HP HPE ProLiant"), ("HP", "HP", "HP HP"),
        (nil, "U6-Lite", "U6-Lite"), ("Apple", nil, "Apple"), (nil, nil, nil),
    ]

    @Test(arguments: names.indices) func aMakerIsNamedOnce(_ index: Int) {
        let (maker, model, text) = Self.names[index]
        #expect(ProductName.text(maker, model) == text)
    }

    @Test func aTableJoinsThemInPlaceOfTheMaker() {
        let columns = ["asset", "maker", "model", "serial"].map { Sheet.Column($0, nl: $0, en: $0) }
        var sheet = Sheet(columns: columns)
        sheet.append([.text("1"), .text("HP"), .text("HP 250 G9"), nil])
        sheet.append([.text("2"), nil, nil, .text("A")])
        let joined = sheet.joiningProducts
        #expect(joined.columns.map(\.id) == ["asset", "product", "serial"])
        #expect(joined.rows == [[.text("1"), .text("HP 250 G9"), nil], [.text("2"), nil, .text("A")]])
    }
}
