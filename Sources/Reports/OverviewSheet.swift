import Inventory
import Sheets
import Store

/// All schools at once: how many devices of each kind, and how many were seen lately.
enum OverviewSheet {
    static func sheet(schools: [School], counts: [SchoolCount]) -> Sheet {
        var sheet = Sheet(columns: columns)
        let bySchool = Dictionary(grouping: counts, by: \.school)
        for school in schools {
            let counts = (bySchool[school.number] ?? []).sorted { $0.kind.place < $1.kind.place }
            sheet.append(row(school, allKinds, counts))
            for count in counts { sheet.append(row(school, .kind(count.kind), [count])) }
        }
        if schools.count > 1 { sheet.append(row(nil, allKinds, counts)) }
        return sheet
    }

    private static let allKinds = Cell.word(id: "all", nl: "alle toestellen", en: "all devices")

    /// Without a school: all of them.
    private static func row(_ school: School?, _ kind: Cell, _ counts: [SchoolCount]) -> [Cell?] {
        let numbers = [
            \SchoolCount.total, \.seenIn7Days, \.seenIn30Days, \.missingFor30Days, \.missingFor90Days,
        ].map { path in Cell.integer(Int64(counts.reduce(0) { $0 + $1[keyPath: path] })) }
        let all = Cell.word(id: "all", nl: "alle scholen", en: "all schools")
        return [
            (school?.number.text).map { .text($0) }, school.map { .text($0.name) } ?? all,
            (school?.schoolBoard).map { .text($0) }, kind,
        ] + numbers
    }

    static let columns: [Sheet.Column] = [
        .init("school", nl: "Nummer", en: "Number"),
        .init("schoolName", nl: "School", en: "School", mayShrink: true),
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
        .init("kind", nl: "Soort toestel", en: "Kind", mayShrink: true),
        .init("devices", nl: "Aantal", en: "Number", .number),
        .init("seenIn7Days", nl: "Gezien 7 d", en: "Seen 7 d", .number),
        .init("seenIn30Days", nl: "30 d", en: "30 d", .number),
        .init("missingFor30Days", nl: "Niet 30 d", en: "Not 30 d", .number),
        .init("missingFor90Days", nl: "90 d", en: "90 d", .number),
    ]
}

extension DeviceKind {
    /// Computers come before what is attached to them, as in the declaration.
    fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
