import Testing

@testable import Funding

@Suite struct ProductNameTests {
    struct Case: Sendable, CustomStringConvertible {
        let line: String
        let maker: String?
        let model: String
        let naming: Naming

        init(_ line: String, _ maker: String?, _ model: String, _ naming: Naming) {
            self.line = line
            self.maker = maker
            self.model = model
            self.naming = naming
        }

        var description: String { "'\(line)' of '\(model)'" }
    }

    static let cases: [Case] = [
        .init("HP 250 G9", "HP", "HP 250 15.6 inch G9 Notebook PC", .names),
        .init("Laptop HP 250 15.6 inch G9 i5/8/256", "HP", "HP 250 15.6 inch G9 Notebook PC", .names),
        .init("24x HP 250 G9 15,6\" FHD i5-1235U 8GB 256GB SSD W11P", "HP", "HP 250 G9", .names),
        .init("HP 250", "HP", "HP 250 15.6 inch G9 Notebook PC", .names),
        .init("hp laptop 250g9 azerty", "HP", "HP 250 G9", .names),
        .init("HP 250 G8 i5 11th gen", "HP", "HP 250 G8 Notebook PC", .names),
        .init("HP 250 G8", "HP", "HP 250 15.6 inch G9 Notebook PC", .differs),
        .init("HP 255 G9", "HP", "HP 250 15.6 inch G9 Notebook PC", .differs),
        .init("Laptop HP 250 G7 i5/8/256", "HP", "HP 256 G7 Notebook PC", .differs),
        .init("HP 256 G7", "HP", "HP 256 G7 Notebook PC", .names),
        .init("HP 450 G8", "HP", "HP ProBook 450 G8 Notebook PC", .names),
        .init("HP ZBook 450 G8", "HP", "HP ProBook 450 G8 Notebook PC", .differs),
        .init("Chromebook Lenovo 300e", "Lenovo", "300e Chromebook 2nd Gen", .names),
        .init("Chromebook Lenovo 300e", nil, "Lenovo 300e Chromebook 2nd Gen MTK", .names),
        .init("Lenovo 300e G2", nil, "Lenovo 300e Chromebook 2nd Gen MTK", .names),
        .init("Lenovo 300e 3e generatie", nil, "Lenovo 300e Chromebook 2nd Gen MTK", .differs),
        .init("Chromebook HP 300e", nil, "Lenovo 300e Chromebook 2nd Gen MTK", .differs),
        .init("Lenovo ThinkPad L14 G2 Windows 11 Pro", "Lenovo", "ThinkPad L14 Gen 2", .names),
        .init("Lenovo ThinkPad L14 Gen. 3", "Lenovo", "ThinkPad L14 Gen 2", .differs),
        .init("ThinkPad T480 refurbished", "Lenovo", "ThinkPad T480", .names),
        .init("Dell Latitude 3520 i5 8GB", "Dell", "Latitude 3520", .names),
        .init("Dell Precision 3520", "Dell", "Latitude 3520", .differs),
        .init("Acer TravelMate B311-31-C45K", "Acer", "TravelMate B311-31", .names),
        .init("Acer TravelMate B3 B311", "Acer", "TravelMate B311-31", .names),
        .init("Acer Aspire A515-45", "Acer", "Aspire A515-56", .differs),
        .init("ASUS VivoBook X515EA", "ASUS", "VivoBook_ASUSLaptop X515EA_X515EA", .names),
        .init("Acer Chromebook Spin 311", nil, "Acer Chromebook Spin 311 (R721T)", .names),
        .init("Chromebook HP 11 G8", nil, "HP Chromebook 11 G8 EE", .names),
        .init("HP Chromebook 11\" G8", nil, "HP Chromebook 11 G8 EE", .names),
        .init("HP Chromebook 14 G8", nil, "HP Chromebook 11 G8 EE", .isSilent),
        .init("Apple iPad 10,9 inch wifi 64 GB", "Apple", "iPad (10th generation)", .names),
        .init("iPads 9e generatie", "Apple", "iPad 9", .names),
        .init("iPad 10 64GB", "Apple", "iPad (9th generation)", .differs),
        .init("iPad Air 11 inch M2", "Apple", "iPad (10th generation)", .differs),
        .init("iPad Air 11 inch", "Apple", "iPad Air 11-inch (M2)", .names),
        .init("iPad 64 GB, 3 jaar garantie", "Apple", "iPad (10th generation)", .names),
        .init("MacBook Air 13 inch M1", "Apple", "MacBook Air (13-inch, M1, 2020)", .names),
        .init("MacBook Air M2", "Apple", "MacBook Air (13-inch, M1, 2020)", .differs),
        .init("Surface Go 3 8GB/128GB Windows 11 Pro", "Microsoft", "Surface Go 3", .names),
        .init("Surface Go 2", "Microsoft", "Surface Go 3", .differs),
        .init("Epson beamer EB-695Wi", "Epson", "EPSON EB-695Wi", .names),
        .init("Laptop 14 inch", "HP", "HP 250 G9", .isSilent),
        .init("Laptop 14 inch FHD i5-1235U 8GB 256GB SSD W11P", "Dell", "Latitude 3520", .isSilent),
        .init("Laptop HP 14 inch", "Dell", "Latitude 3520", .differs),
        .init("Tablet 10 inch", "Apple", "iPad 9", .isSilent),
        .init("", "HP", "HP 250 G9", .isSilent), .init("Laptop", nil, "", .isSilent),
        .init("HP 250 G9", nil, "", .differs),
    ]

    @Test(arguments: cases.indices) func aDescriptionNamesAModelOrNot(_ index: Int) {
        let one = Self.cases[index]
        let model = ProductName(one.model, maker: one.maker)
        #expect(ProductName(one.line).naming(of: model) == one.naming, "\(one): \(ProductName(one.line)) \(model)")
    }

    @Test func theFirstWordThatSaysAKindCounts() {
        #expect(ProductName("Dockingstation voor laptop HP 250").kinds == [.dock])
        #expect(ProductName("Laptopkar voor 30 laptops").kinds == [.laptopCart])
        #expect(ProductName("ThinkPad L14").kinds.contains(.laptop))
        #expect(ProductName("HP 250 G9").kinds.isEmpty)
    }

    @Test func aTextOfAnyLengthIsRead() {
        #expect(ProductName(String(repeating: "HP 250 G9 ", count: 100_000)).numbers == ["250"])
        #expect(ProductName("\u{202E}\0\n;\"\"\"").numbers.isEmpty)
    }
}
