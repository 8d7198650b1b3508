import Sheets

/// A chart as a part of a page: its title, the picture, and its numbers in a table that opens. `ChartStyle.css` gives the colours.
struct ChartSVG {
    private let chart: Chart
    private let language: Language
    /// Before the ids within, which have to be the only ones on the page.
    private let id: String

    /// Give another `id` to a chart that is on a page twice.
    init(_ chart: Chart, in language: Language, id: String? = nil) {
        self.chart = chart
        self.language = language
        self.id = Markup.escaped("chart-" + (id ?? chart.id))
    }

    var figure: String {
        let body = chart.bars.isEmpty ? "<p>\(empty)</p>\n" : svg + ChartNumbers(chart, in: language).details
        return """
            <figure class="chart" id="\(id)">
            <figcaption>\(text(chart.title)) <span>\(text(chart.unit))</span></figcaption>
            \(body)</figure>

            """
    }

    /// The picture alone.
    var svg: String {
        let drawing =
            chart.form == .columns ? StandingBars(chart, in: language)?.drawing() : nil
        return svg(of: drawing ?? LyingBars(chart, in: language).drawing())
    }

    private var empty: String { language == .dutch ? "Geen gegevens." : "No figures." }

    private func text(_ words: Words) -> String { Markup.escaped(words.text(in: language)) }

    private func svg(of drawing: ChartDrawing) -> String {
        let (width, height) = (number(ChartDrawing.width), number(drawing.height.rounded(.up)))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" role="img" \
            aria-labelledby="\(id)-title \(id)-text">
            <title id="\(id)-title">\(text(chart.title))</title>
            <desc id="\(id)-text">\(text(chart.text))</desc>
            \(patterns(for: drawing))<g font-size="\(number(ChartDrawing.textSize))" font-family="sans-serif">
            \(drawing.shapes.map(element).joined())</g>
            </svg>

            """
    }
}

// MARK: - Shapes

extension ChartSVG {
    private func element(_ shape: ChartDrawing.Shape) -> String {
        switch shape {
        case .part(let box, let tone): rectangle(box, tone)
        case .line(let box, .mark): path(box, "halo") + path(box, "mark")
        case .line(let box, let line): path(box, line.rawValue)
        case .text(let text): element(text)
        }
    }

    private func path(_ line: ChartDrawing.Box, _ style: String) -> String {
        let length = line.width == 0 ? "v\(number(line.height))" : "h\(number(line.width))"
        return "<path class=\"\(style)\" d=\"M\(number(line.x)) \(number(line.y))\(length)\"/>\n"
    }

    private func rectangle(_ box: ChartDrawing.Box, _ tone: Chart.Tone) -> String {
        let place = "x=\"\(number(box.x))\" y=\"\(number(box.y))\""
        let size = "width=\"\(number(box.width))\" height=\"\(number(box.height))\""
        let fill = tone.texture == nil ? "" : " fill=\"url(#\(id)-\(tone.rawValue))\""
        let style = tone.texture == nil ? " class=\"tone-\(tone.rawValue)\"" : ""
        return "<rect\(style) \(place) \(size)\(fill)/>\n"
    }

    private func element(_ text: ChartDrawing.Text) -> String {
        let anchor = text.anchor == .start ? "" : " text-anchor=\"\(text.anchor.rawValue)\""
        let title = text.full.map { "<title>\(Markup.escaped($0))</title>" } ?? ""
        let place = "x=\"\(number(text.x))\" y=\"\(number(text.y))\""
        return "<text\(style(of: text.voice)) \(place)\(anchor)>\(Markup.escaped(text.text))\(title)</text>\n"
    }

    private func style(of voice: ChartDrawing.Voice) -> String {
        switch voice {
        case .plain: ""
        case .strong: " class=\"strong\""
        case .quiet: " class=\"quiet\""
        case .inside(let tone): " class=\"inside on-\(tone.rawValue)\""
        }
    }

    /// Of the tones that have a texture, for who does not see their colour.
    private func patterns(for drawing: ChartDrawing) -> String {
        let tones = Chart.Tone.allCases.filter { tone in
            tone.texture != nil && drawing.shapes.contains { if case .part(_, tone) = $0 { true } else { false } }
        }
        let patterns = tones.compactMap { tone in
            tone.texture.map { texture in
                """
                <pattern id="\(id)-\(tone.rawValue)" width="6" height="6" patternUnits="userSpaceOnUse"\
                \(texture.isTurned ? " patternTransform=\"rotate(45)\"" : "")>\
                <path class="tone-\(tone.rawValue)" d="M0 0h6v6h-6z"/><path class="texture" d="\(texture.path)"/></pattern>

                """
            }
        }
        return patterns.isEmpty ? "" : "<defs>\n\(patterns.joined())</defs>\n"
    }

    /// With one decimal at most.
    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
        return (tenths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
    }
}

extension Chart.Tone {
    /// What is drawn upon the colour, in a square of 6 units, so that it is told apart without it.
    var texture: (path: String, isTurned: Bool)? {
        switch self {
        case .critical: ("M0 0h1.8v6h-1.8z", true)
        case .warning: ("M0 0h6v.9h-6z", true)
        default: nil
        }
    }
}
