import Assets
import Sheets

/// The first sheet of a workbook: what the report is, of whom, of which day, what was left out, its figures, and what it rests on.
struct FrontPage {
    let what: About
    /// Those with figures and notes.
    let sections: [Section]
    /// What the whole rests on.
    let basis: [Words]
    let contents: [WorkbookTable.Content]
    let language: Language

    var columns: [SheetLayout.Column] {
        [26, 20, 16, 50].map { SheetLayout.Column(width: $0, format: .text) }
    }

    var rows: [[WorkbookCell?]] {
        [[.text(what.title.text(in: language), .title)], []] + about + figures + sheets + notes
    }

    private var about: [[WorkbookCell?]] {
        let about = what
        let filters = about.filters.map { row($0.name, $0.value) }
        return [
            [.text(Words(nl: "Van", en: "Of").text(in: language), .label), .text(about.whose.text(in: language))],
            row(Words(nl: "Toestand op", en: "As it was on"), .day(iso: about.day.iso)),
        ] + filters + [row(Words(nl: "Gemaakt op", en: "Made on"), .moment(about.madeAt))]
    }

    private var figures: [[WorkbookCell?]] {
        sections.filter { !$0.figures.isEmpty }.flatMap { section in
            heading(section.title ?? Words(nl: "Kerncijfers", en: "Key figures")) + section.figures.map(row)
        }
    }

    private var sheets: [[WorkbookCell?]] {
        heading(Words(nl: "Bladen", en: "Sheets"))
            + contents.map { content in
                [
                    .text(content.name), .number(Double(content.rows), .integer),
                    .text(Words(nl: "rijen", en: "rows").text(in: language)),
                ]
            }
    }

    private var notes: [[WorkbookCell?]] {
        let notes = basis + sections.flatMap(\.notes)
        guard !notes.isEmpty else { return [] }
        return heading(Words(nl: "Toelichting", en: "Notes")) + notes.map { [.text($0.text(in: language))] }
    }

    private func heading(_ words: Words) -> [[WorkbookCell?]] { [[], [.text(words.text(in: language), .label)]] }

    private func row(_ name: Words, _ cell: Cell) -> [WorkbookCell?] {
        [.text(name.text(in: language), .label), WorkbookCell(cell, in: nil, language)]
    }

    private func row(_ figure: Figure) -> [WorkbookCell?] {
        // A share has its sign in the cell.
        let unit = figure.unit == .percent ? nil : figure.unit
        return [
            .text(figure.name.text(in: language)), figure.value.map { WorkbookCell($0, in: figure.unit, language) },
            unit.map { .text($0.words.text(in: language)) }, figure.remark.map { .text($0.text(in: language)) },
        ]
    }
}
