import Inventory
import TestSupport
import Testing

@Suite struct TablesTests {
    private static let first = "# inkaart table computers 2026-11-22\n"
    private static let head = "kind\tcertainty\tmaker\twhere\ttext\tsource\n"

    private func host(maker: String, product: String, by tables: Tables) -> Judgement {
        var facts = Facts()
        var machine = Machine()
        machine.maker = maker
        machine.product = product
        facts.machine = machine
        return Judgement.host(facts, by: tables)
    }

    private static let names = TableName.allCases.filter { Tables.text(of: $0) != nil }

    @Test(arguments: Self.names)
    func everyBuiltInTableIsReadAndSaysItsDay(name: TableName) throws {
        let table = try TableText(try #require(Tables.text(of: name)))
        #expect(table.name == name)
        #expect(Tables.builtIn.versions[name] == table.version)
    }

    @Test func everyRowOfABuiltInTableHasASource() throws {
        for name in Self.names {
            let lines = String(decoding: Tables.text(of: name) ?? [], as: UTF8.self).split(separator: "\n")
            for line in lines where !line.hasPrefix("#") {
                let last = try #require(line.split(separator: "\t").last)
                #expect(last.count > 2, "\(name): \(line)")
            }
        }
    }

    @Test func linesMayEndAsOnWindows() throws {
        let row = "tablet\tcertain\tAcme\tname\tslate #*\tits maker\n"
        let text = (Self.first + Self.head + row).split(separator: "\n").joined(separator: "\r\n")
        var tables = Tables.builtIn
        try tables.replace(with: TableText(Array(text.utf8)))
        #expect(host(maker: "Acme", product: "Slate 7", by: tables).kind == .tablet)
    }

    @Test func aNewerTableTellsAKindThatTheBuiltInOneDoesNot() throws {
        var tables = Tables.builtIn
        #expect(host(maker: "Acme", product: "Slate 7", by: tables).kind == .unknown)
        let row = "tablet\tcertain\tAcme\tname\tslate #*\tits maker\n"
        try tables.replace(with: TableText(Array((Self.first + "# a comment\n" + Self.head + row).utf8)))
        #expect(host(maker: "Acme", product: "Slate 7", by: tables).kind == .tablet)
        #expect(host(maker: "Dell Inc.", product: "OptiPlex 3050", by: tables).kind == .unknown, "replaced as a whole")
    }

    @Test func aTableThatWasSavedWithOtherLineEndsIsTheSame() throws {
        var tables = Tables.builtIn
        let row = "tablet\tcertain\tAcme\tname\tslate #*\tits maker\r\n"
        let text = (Self.first + Self.head).split(separator: "\n").map { $0 + "\r\n" }.joined() + row
        try tables.replace(with: TableText(Array(text.utf8)))
        #expect(host(maker: "Acme", product: "Slate 7", by: tables).kind == .tablet)
    }

    private static let damages: [(text: String, message: String)] = [
        ("", "line 1: is not '# inkaart table NAME VERSION'"),
        (
            "# inkaart table cars 2026-11-22\nname\n",
            "line 1: there is no table 'cars': there are computers, usb-devices, displays, display-makers, makers, os-support, evidence, placeholders, holidays"
        ),
        ("# inkaart table makers today\n", "line 1: the version 'today' is not a day such as 2026-11-22"),
        (first, "line 1: has no columns, or more than 10000 rows"),
        ("\(first)\(head)tablet\tcertain\n", "line 3: has 2 cells under 6 columns"),
        (
            "\(first)\(head)spaceship\tcertain\t*\tname\tx\ty\n",
            "line 3: the kind 'spaceship' is not known to this version"
        ),
        ("\(first)\(head)tablet\tcertain\t*\tname\t-\ty\n", "line 3: has no text"),
        ("\(first)\(head)tablet\t\(long)\t*\tname\tx\ty\n", "line 3: has a cell of more than 200 bytes"),
    ]
    private static let long = String(repeating: "x", count: 201)

    @Test(arguments: damages.indices)
    func aTableThatIsWrongSaysWhere(number: Int) {
        let error = thrown(TableError.self) {
            var tables = Tables.builtIn
            try tables.replace(with: TableText(Array(Self.damages[number].text.utf8)))
        }
        #expect(error?.description == Self.damages[number].message)
    }

    @Test(
        arguments: [
            ("smartboard\tcertain\t0b8\t*\t*\t*\t-\t-\tx", "line 3: '0b8' is not 4 hexadecimal digits"),
            (
                "smartboard\tcertain\t0b8c\t0008-0001\t*\t*\t-\t-\tx",
                "line 3: '0008-0001' is no range of products, such as 0001-0008"
            ),
        ])
    func idsOfUSBDevicesAreChecked(row: String, message: String) {
        let text = """
            # inkaart table usb-devices 2026-11-22
            role\tcertainty\tvendor\tproducts\tname\tmaker\ttouch\tbrand\tsource
            \(row)
            """
        let error = thrown(TableError.self) {
            var tables = Tables.builtIn
            try tables.replace(with: TableText(Array(text.utf8)))
        }
        #expect(error?.description == message)
    }

    @Test func whatIsNoTextOrTooLongIsRefused() {
        for bytes in [[0xFF, 0xFE], [UInt8](repeating: 0x20, count: TableLines.maximumBytes + 1)] {
            #expect(thrown(TableError.self) { _ = try TableText(bytes) }?.line == 0)
        }
    }

    @Test(
        arguments: [
            ("Hewlett-Packard", "HP"), ("LENOVO", "Lenovo"), ("Dell Inc.", "Dell"), ("ASUSTeK COMPUTER INC.", "ASUS"),
            ("FUJITSU SIEMENS", "Fujitsu Siemens"), ("Micro-Star International Co., Ltd.", "MSI"),
            ("Framework", "Framework"), ("Default string", nil),
        ] as [(String, String?)])
    func aMakerHasOneName(text: String, name: String?) {
        #expect(host(maker: text, product: "X", by: .builtIn).maker == name)
    }
}
