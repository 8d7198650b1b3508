import Console
import Sheets

/// Figures for a terminal: one below the other, the numbers aligned.
struct FigureText {
    let figures: [Figure]
    let language: Language

    var lines: [String] {
        guard !figures.isEmpty else { return [] }
        let rows = figures.map { figure in
            let unit = figure.unit.map { " \($0.words.text(in: language))" } ?? ""
            let value = figure.value.map { $0.text(in: language) + unit } ?? "–"
            return [figure.name.text(in: language), value, figure.remark?.text(in: language) ?? ""]
        }
        return TextTable(
            columns: [.init(""), .init("", alignment: .right), .init("", mayShrink: true)], rows: rows,
            sentenceWhenEmpty: ""
        ).lines()
    }
}
