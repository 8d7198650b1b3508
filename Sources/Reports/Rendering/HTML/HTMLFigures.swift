import Sheets

/// Figures as large numbers with their names; the exact cents are in the tables.
struct HTMLFigures {
    let figures: [Figure]
    let language: Language

    var html: String {
        figures.isEmpty ? "" : "<ul class=\"figures\">\n\(figures.map(one).joined())</ul>\n"
    }

    private func one(_ figure: Figure) -> String {
        let value = figure.value.map { HTMLCell.brief($0, figure.unit, in: language) } ?? "–"
        let unit = figure.unit.map { "<span class=\"unit\"> \(escaped($0.words))</span>" } ?? ""
        let remark = figure.remark.map { " <span class=\"remark\">\(escaped($0))</span>" } ?? ""
        return "<li><span class=\"name\">\(escaped(figure.name))</span> "
            + "<strong>\(Markup.escaped(value))\(unit)</strong>\(remark)</li>\n"
    }

    private func escaped(_ words: Words) -> String { Markup.escaped(words.text(in: language)) }
}
