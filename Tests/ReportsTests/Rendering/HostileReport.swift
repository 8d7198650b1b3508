import Assets
import Inventory
import Sheets

@testable import Reports

/// A report with what people, machines and attackers write in every column.
enum HostileReport {
    static let texts: [String] = [
        "plain", "", " around ", "<b onclick=\"x()\">&amp;</b>", "]]>", "=1+1", "+32 9 123", "-1", "@SUM(A1)", "'=1",
        "\u{FF1D}1+1", "\u{FF0B}1", "\u{FF0D}2", "\u{FF20}A", "=HYPERLINK(\"http://x.be\";\"y\")", "http://x.be",
        "mailto:a@b.be", "internal:Rapport!A1", "\t=1", "\u{1B}[31m\u{1B}]0;evil\u{7}", "\u{202E}nettab\u{202C}",
        "\u{200F}rtl", "\u{1F468}\u{200D}\u{1F4BB}\u{1F1E7}\u{1F1EA}", "e\u{301}\u{338}", "a\0b",
        "\u{1}\u{8}\u{B}\u{1F}",
        "\u{7F}\u{85}\u{9F}", "one\ntwo\r\nthree\rfour", "say \"hi\"", "a;b,c\td", "\u{FFFE}\u{FFFF}\u{FFFD}",
        "_x0041_",
        "a_x000D_b_x005F_", "__x00e9__", "000123", "030569", "0012.50", "123456789012345678", "5CD1234567", "12E4",
        "1E5", "5E10", "1-2", "1/2", "3-4-5", "MEI1", "mei 2026", "1 mrt", "JAN-01", "12:30", "1.5", "1,5", "1 000",
        "50%", "€ 5", "(5)", "waar", "ONWAAR", "TRUE", "\u{663}\u{664}", "1\u{A0}000",
        String(repeating: "x", count: 500), String(repeating: "\u{E9}=", count: 20_000),
        String(repeating: "\u{1F4BB}", count: 16_384), String(repeating: "y", count: 32_767),
    ]

    static let numbers: [Int64] = [
        0, 1, -1, 12, 2026, 999_999_999_999_999, -999_999_999_999_999, 1_000_000_000_000_000, .max, .min,
    ]

    static let days = ["1980-01-01", "2024-02-29", "2026-11-22", "2199-12-31"]

    /// Around midnight in Belgium, in winter and in summer.
    static let moments: [Int64] = [1_767_221_999, 1_767_222_000, 1_774_821_599, 1_774_821_600, 1_795_348_800]

    static let columns: [Sheet.Column] = [
        .init("note", nl: "Opmerking; \"vrij\"", en: "Note"),
        .init("number", nl: "Nr.", en: "No.", .code),
        .init("count", nl: "Aantal", en: "Count", .number),
        .init("screen", nl: "Scherm", en: "Screen", .number, in: .inches),
        .init("ratio", nl: "Verhouding", en: "Ratio", .number),
        .init("weight", nl: "Gewicht", en: "Weight", .number),
        .init("price", nl: "Prijs", en: "Price", .number, in: .euro),
        .init("boughtOn", nl: "Aankoopdatum", en: "Bought on", .day),
        .init("seenAt", nl: "Laatst gezien", en: "Last seen", .day),
        .init("encrypted", nl: "Versleuteld", en: "Encrypted", .flag),
        .init("share", nl: "Aandeel", en: "Share", .share),
        .init("ages", nl: "Leeftijden", en: "Ages", .series),
        .init("kind", nl: "Soort toestel", en: "Kind"),
    ]

    static let sheet: Sheet = {
        var sheet = Sheet(columns: columns)
        for (index, text) in texts.enumerated() { sheet.append(row(index, text)) }
        sheet.append(columns.map { _ in nil })
        return sheet
    }()

    private static func row(_ index: Int, _ text: String) -> [Cell?] {
        let number = numbers[index % numbers.count]
        return [
            .text(text), .integer(Int64(index)), .integer(number), .decimal(number, places: 1),
            .decimal(number, places: 2), .decimal(number, places: 3), .decimal(number, places: 2),
            .day(iso: days[index % days.count]), .moment(moments[index % moments.count]), .flag(index % 2 == 0),
            .share(index * 37), .series([index, 2, 30]), .kind(index % 3 == 0 ? .smartboard : .laptop),
        ]
    }

    static let title = "Toestellen [van] <&> 'alle': scholen / bijna altijd"

    static var report: Report {
        Report(
            about: About(
                name: "hostile", title: Words(nl: "Inventaris & <b>", en: "Inventory"), community: "SG =1+1 \u{202E}\0",
                owner: .all, day: Day(number: 20_779), madeAt: 1_795_348_800,
                filters: [.init(id: "kind", name: Words(nl: "Soort", en: "Kind"), value: .text("=1"))]),
            tables: [
                ReportTable("devices", Words(nl: title, en: "Devices"), sheet, whenEmpty: Words("-")),
                ReportTable("none", Words(nl: "Geen", en: "None"), Sheet(columns: columns), whenEmpty: Words("-")),
                ReportTable("more", Words(nl: "geen", en: "none"), sheet, whenEmpty: Words("-")),
            ],
            sections: {
                [
                    Section(
                        title: Words(nl: "Cijfers", en: "Figures"),
                        figures: [
                            Figure(id: "a", name: Words("=1"), value: .share(125), unit: .percent, remark: Words("@x")),
                            Figure(id: "b", name: Words("b"), value: nil),
                        ])
                ]
            },
            notes: { [Words("-1 note"), Words(String(repeating: "long ", count: 200))] })
    }

    /// As the names of sheets come out.
    static let sheetNames = ["Toestellen -van- <&> 'alle'- sc", "Geen", "geen (2)"]
}
