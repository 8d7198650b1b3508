import Sheets

/// Figures as large numbers with their names.
struct HTMLFigures {
    let figures: [Figure]
    let language: Language

    var html: String {
        figures.isEmpty ? "" : "<dl class=\"figures\">\n\(figures.map(one).joined())</dl>\n"
    }

    private func one(_ figure: Figure) -> String {
        let value = figure.value.map { HTMLCell.text(of: $0, figure.unit, in: language) } ?? "–"
        let unit = figure.unit.map { "<span class=\"unit\"> \(Markup.escaped($0.words.text(in: language)))</span>" } ?? ""
        let remark = figure.remark.map { "<dd class=\"remark\">\(Markup.escaped($0.text(in: language)))</dd>" } ?? ""
        return "<div><dt>\(Markup.escaped(figure.name.text(in: language)))</dt>"
            + "<dd>\(Markup.escaped(value))\(unit)</dd>\(remark)</div>\n"
    }
}
