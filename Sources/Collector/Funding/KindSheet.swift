import Console
import Funding
import Inventory
import Sheets
import Store

/// What counts for kinds of devices: as Inkaart offers it, then as it is set for all school boards, then for each.
enum KindSheet {
    static func terms(_ settings: [KindSetting]) -> Sheet {
        var sheet = Sheet(columns: columns(.init("months", nl: "Maanden", en: "Months")))
        let ofKind = Dictionary(grouping: settings, by: \.kind)
        for kind in DeviceKind.allCases {
            let offer = DepreciationTerms.builtIn.offer(for: kind).map { Int64($0.rawValue) }
            sheet.append([.kind(kind), Self.offered, nil, offer.map { .integer($0) }, nil, nil, nil])
            // 0 months are none.
            for setting in ofKind[kind] ?? [] {
                sheet.append(row(setting, setting.number == 0 ? nil : .integer(setting.number)))
            }
        }
        return sheet
    }

    static func prices(_ settings: [KindSetting]) -> Sheet {
        var sheet = Sheet(columns: columns(.init("amount", nl: "Prijs (EUR)", en: "Price (EUR)")))
        for setting in settings { sheet.append(row(setting, .decimal(setting.number, places: 2))) }
        return sheet
    }

    /// For machines all; for people each kind once, with a word where there is no number.
    static func forReading(_ sheet: Sheet, _ call: Call) -> Sheet {
        guard !call[SheetOptions.json] else { return sheet }
        var readable = Sheet(columns: sheet.columns)
        for row in sheet.rows {
            readable.append([row[0], row[2] ?? row[1], nil, row[3] ?? Self.never] + row.suffix(3))
        }
        return readable.withoutEmptyColumns.grouped(byFirst: 1)
    }

    private static func columns(_ number: Sheet.Column) -> [Sheet.Column] {
        [
            .init("kind", nl: "Soort toestel", en: "Kind", mayShrink: true),
            .init("source", nl: "Voor", en: "For", mayShrink: true),
            .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true), number,
            .init("since", nl: "Sinds", en: "Since"), .init("who", nl: "Door", en: "By", mayShrink: true),
            .init("act", nl: "Handeling", en: "Act"),
        ]
    }

    private static func row(_ setting: KindSetting, _ number: Cell?) -> [Cell?] {
        [
            .kind(setting.kind), setting.schoolBoard == nil ? all : one, setting.schoolBoard.map { .text($0) }, number,
            .day(setting.since), .text(setting.who), .integer(setting.act),
        ]
    }

    private static let offered = Cell.word(id: "offered", nl: "aangeboden", en: "offered")
    private static let all = Cell.word(id: "all", nl: "alle schoolbesturen", en: "all school boards")
    private static let one = Cell.word(id: "school-board", nl: "schoolbestuur", en: "school board")
    private static let never = Cell.word(id: "none", nl: "geen", en: "none")
}
