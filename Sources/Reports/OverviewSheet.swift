import Inventory
import Sheets
import Store

/// All schools at once: how many devices of each kind, and how many were seen lately.
enum OverviewSheet {
    static func sheet(schools: [School], counts: [SchoolCount]) -> Sheet {
        var sheet = Sheet(columns: columns)
        let bySchool = Dictionary(grouping: counts, by: \.school)
        for school in schools {
            let counts = bySchool[school.number] ?? []
            for count in counts { sheet.append(row(school, .kind(count.kind), [count])) }
            sheet.append(row(school, .word(id: "all", nl: "samen", en: "together"), counts))
        }
        return sheet
    }

    private static func row(_ school: School, _ kind: Cell, _ counts: [SchoolCount]) -> [Cell?] {
        let numbers = [
            \SchoolCount.total, \.seenIn7Days, \.seenIn30Days, \.missingFor30Days, \.missingFor90Days,
        ].map { path in Cell.integer(Int64(counts.reduce(0) { $0 + $1[keyPath: path] })) }
        return [.text(school.number.text), .text(school.name), .text(school.schoolBoard), kind] + numbers
    }

    /// What fits 80 columns.
    static let narrowColumns = [
        "school", "schoolName", "kind", "devices", "seenIn7Days", "seenIn30Days", "missingFor30Days",
        "missingFor90Days",
    ]

    private static let columns: [Sheet.Column] = [
        .init("school", nl: "Nummer", en: "Number"),
        .init("schoolName", nl: "School", en: "School", mayShrink: true),
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
        .init("kind", nl: "Soort toestel", en: "Kind", mayShrink: true),
        .init("devices", nl: "Aantal", en: "Number"),
        .init("seenIn7Days", nl: "Gezien 7 d", en: "Seen 7 d"),
        .init("seenIn30Days", nl: "30 d", en: "30 d"),
        .init("missingFor30Days", nl: "Niet 30 d", en: "Not 30 d"),
        .init("missingFor90Days", nl: "90 d", en: "90 d"),
    ]
}
