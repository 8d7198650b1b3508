import Assets
import Sheets

/// What a terminal shows of many schools in one window: what asks for attention, then the schools in rows.
struct Dashboard: Sendable {
    /// How many things ask for attention.
    let counts: Words
    /// What is worst first.
    let attention: [(severity: Severity, words: Words)]
    /// Of ``SchoolTable``.
    let schools: Sheet
    let whenEmpty: Words
    /// Whether all schools are shown, however high the window is.
    let showsAll: Bool

    /// A column as the window has room for it.
    struct Column: Sendable {
        let id: String
        let heading: Words
        /// 1 comes first; the last ones only in wide windows.
        let rank: Int
    }

    /// As they stand beside each other.
    static let columns: [Column] = [
        .init(id: "attention.critical", heading: Words(nl: "Dring.", en: "Crit."), rank: 2),
        .init(id: "attention.warning", heading: Words(nl: "Let op", en: "Warn."), rank: 3),
        .init(id: "devices", heading: Words(nl: "Toest.", en: "Dev."), rank: 1),
        .init(id: "computers", heading: Words(nl: "Comp.", en: "Comp."), rank: 9),
        .init(id: "boards", heading: Words(nl: "Bord.", en: "Boards"), rank: 10),
        .init(id: "per100Pupils", heading: Words(nl: "/100 ll.", en: "/100 p."), rank: 8),
        .init(id: "ages", heading: Words(nl: "Leeft. 0-8", en: "Age 0-8"), rank: 6),
        .init(id: "old", heading: Words(nl: "4 j +", en: "4 y +"), rank: 7),
        .init(id: "seenIn30Days", heading: Words(nl: "Gezien 30 d", en: "Seen 30 d"), rank: 4),
        .init(id: "missingFor90Days", heading: Words(nl: "Niet 90 d", en: "Not 90 d"), rank: 11),
        .init(id: "systemUnsupported", heading: Words(nl: "Geen upd.", en: "No upd."), rank: 13),
        .init(id: "spentPercent", heading: Words(nl: "Besteed", en: "Spent"), rank: 5),
        .init(id: "balance", heading: Words(nl: "Saldo", en: "Balance"), rank: 12),
        .init(id: "toReplace", heading: Words(nl: "Vervang.", en: "Replace"), rank: 14),
        .init(id: "toReplaceAmount", heading: Words(nl: "Nodig", en: "Needed"), rank: 15),
    ]
}
