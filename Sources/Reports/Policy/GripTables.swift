import Sheets

/// The judgements and what they rest on, for spreadsheets and programs.
enum GripTables {
    typealias Rows = [(owner: RowOwner, figures: GripFigures)]

    static func measures(of rows: @escaping @Sendable () throws -> Rows) -> ReportTable {
        let columns = RowOwner.columns + measureColumns
        return ReportTable("measures", Words(nl: "Maatregelen", en: "Measures"), columns, whenEmpty: .noSchools) {
            var sheet = Sheet(columns: columns)
            for (owner, figures) in try rows() {
                for measure in GripMeasure.all {
                    sheet.append(owner.cells + cells(of: measure, figures), isSum: owner.isSum)
                }
            }
            return sheet
        }
    }

    static func tests(of rows: @escaping @Sendable () throws -> Rows) -> ReportTable {
        let columns = RowOwner.columns + [measureColumns[0], figureColumn] + testColumns + thresholdColumns
        return ReportTable("tests", Words(nl: "Toetsen", en: "Tests"), columns, whenEmpty: .noSchools) {
            var sheet = Sheet(columns: columns)
            for (owner, figures) in try rows() {
                for measure in GripMeasure.all {
                    for test in measure.tests {
                        let row = names(of: test, measure) + cells(of: test, figures) + thresholds(of: test)
                        sheet.append(owner.cells + row, isSum: owner.isSum)
                    }
                }
            }
            return sheet
        }
    }

    private static func cells(of measure: GripMeasure, _ figures: GripFigures) -> [Cell?] {
        [
            .text(measure.code), .word(measure.title.english, measure.title), measure.judgement(figures).cell,
            .word(measure.responsible.english, measure.responsible), .word(measure.doer.english, measure.doer),
            .text(measure.proof),
        ]
    }

    private static func names(of test: GripMeasure.Test, _ measure: GripMeasure) -> [Cell?] {
        [.text(measure.code), test.figure.map { .text($0.rawValue) }]
    }

    private static func thresholds(of test: GripMeasure.Test) -> [Cell?] {
        [test.full, test.partly].map { $0.map { .share($0 * 10) } }
    }

    /// Under ``testColumns``.
    static func cells(of test: GripMeasure.Test, _ figures: GripFigures) -> [Cell?] {
        let tally = test.figure.map { figures[$0] }
        let counts = [tally?.yes, tally?.no, tally?.unknown].map { $0.map { Cell.integer(Int64($0)) } }
        let share = tally.flatMap { Cell.share($0.yes, of: $0.total) }
        return [.word(test.question.english, test.question)] + counts + [share, test.judgement(figures)?.cell]
    }

    static let summaryColumns: [Sheet.Column] = [measureColumns[0], measureColumns[1], measureColumns[2]]

    static let testColumns: [Sheet.Column] = [
        .init("question", nl: "Wat", en: "What", mayShrink: true), .init("yes", nl: "Ja", en: "Yes", .number),
        .init("no", nl: "Nee", en: "No", .number), .init("unknown", nl: "Onbekend", en: "Unknown", .number),
        .init("share", nl: "Aandeel", en: "Part", .share, in: .percent), measureColumns[2],
    ]

    private static let figureColumn = Sheet.Column("figure", nl: "Cijfer", en: "Figure")

    private static let measureColumns: [Sheet.Column] = [
        .init("measure", nl: "Maatregel", en: "Measure"),
        .init("title", nl: "Wat gevraagd is", en: "What is asked", mayShrink: true),
        .init("judgement", nl: "Oordeel", en: "Judgement"),
        .init("responsible", nl: "Verantwoordelijk", en: "Responsible", mayShrink: true),
        .init("doer", nl: "Uitvoering", en: "Done by", mayShrink: true),
        .init("proof", nl: "Bewijs", en: "Proof", mayShrink: true),
    ]

    private static let thresholdColumns: [Sheet.Column] = [
        .init("full", nl: "Aantoonbaar vanaf", en: "Demonstrable from", .share, in: .percent),
        .init("partly", nl: "Gedeeltelijk vanaf", en: "Partly from", .share, in: .percent),
    ]
}
