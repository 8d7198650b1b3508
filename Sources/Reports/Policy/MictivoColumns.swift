import Sheets

/// The columns of the indicators, and what stands below them.
enum MictivoColumns {
    static let all = RowOwner.columns + counts + shares

    static let flanders: [Sheet.Column] = [
        .init("indicator", nl: "Indicator", en: "Indicator", mayShrink: true),
        .init("level", nl: "Onderwijs", en: "Education", mayShrink: true), .init("year", nl: "Jaar", en: "Year"),
        .init("value", nl: "Vlaanderen", en: "Flanders", .number), .init("unit", nl: "In", en: "In"),
        .init("source", nl: "Bron", en: "Source"),
    ]

    /// What fits 80 columns.
    static let narrow = ["name", "pupils", "computers", "per100Pupils", "old", "boards"]

    static func cells(of one: Indicators, _ owner: RowOwner) -> [Cell?] {
        let (devices, ages) = (one.devices, one.ages)
        let numbers = [
            devices.pupils.known, devices.of(.computers).total, devices.pupils.computers,
            ages.count(from: AgeTally.oldFrom), ages.estimated, devices.of(.boards).total, one.schoolsWithBoards,
            one.schools,
        ]
        let median = ages.medianInTenths.map { Cell.decimal(Int64($0), places: 1) }
        return numbers.map { $0.map { .integer(Int64($0)) } } + [median]
            + FlemishFigure.Indicator.allCases.map(one.cell)
    }

    private static let counts: [Sheet.Column] = [
        .init("pupils", nl: "Leerlingen", en: "Pupils", .number, mayShrink: true),
        .init("computers", nl: "Toestellen", en: "Devices", .number, mayShrink: true),
        .init(
            "computersOfCounted", nl: "Toestellen van scholen met leerlingen", en: "Devices of schools with pupils",
            .number),
        .init("oldComputers", nl: "Computers van 4 jaar en ouder", en: "Computers of 4 years or more", .number),
        .init("estimatedAges", nl: "Leeftijd geschat", en: "Age estimated", .number),
        .init("boards", nl: "Borden", en: "Boards", .number, mayShrink: true),
        .init("schoolsWithBoards", nl: "Scholen met borden", en: "Schools with boards", .number),
        .init("schools", nl: "Scholen", en: "Schools", .number),
        .init("medianAge", nl: "Mediaan leeftijd", en: "Median age", .number, in: .years),
    ]

    private static let shares: [Sheet.Column] = [
        .init("per100Pupils", nl: "Per 100 leerlingen", en: "Per 100 pupils", .number, mayShrink: true),
        .init(
            "old", nl: "Computers van 4 jaar en ouder", en: "Computers of 4 years or more", .share, in: .percent,
            mayShrink: true),
        .init("boardsShare", nl: "Scholen met borden", en: "Schools with boards", .share, in: .percent),
    ]
}
