/// The part of a page's style sheet that charts need: colours for light, dark and paper, and the forms of text and lines.
enum ChartStyle {
    static let css = """
        :root { color-scheme: light dark;
        \(declarations(\.light))}
        @media screen and (prefers-color-scheme: dark) { :root {
        \(declarations(\.dark))} }
        \(tones)\(forms)
        """

    /// A colour by its name in the style sheet, #rrggbb.
    struct Colour {
        let name: String
        let light: String
        let dark: String

        init(_ name: String, _ light: String, _ dark: String) {
            (self.name, self.light, self.dark) = (name, light, dark)
        }
    }

    /// Blue, orange and teal are told apart by all eyes; each is dark enough to write upon in the colour of the paper.
    static let colours = [
        Colour("paper", "#ffffff", "#15191e"),
        Colour("ink", "#1c2430", "#e8ebef"),
        Colour("ink-quiet", "#5a6472", "#a3adb9"),
        Colour("grid", "#e3e6ea", "#2b323a"),
        Colour("axis", "#8a939e", "#6d7783"),
        Colour("mark", "#1c2430", "#e8ebef"),
        Colour("tone-first", "#1f5f9e", "#6aa9e4"),
        Colour("tone-second", "#b4520c", "#f09a4f"),
        Colour("tone-third", "#0d7a72", "#45bdb0"),
        Colour("tone-fourth", "#80478f", "#c798d6"),
        Colour("tone-good", "#0d7a72", "#45bdb0"),
        Colour("tone-notice", "#1f5f9e", "#6aa9e4"),
        Colour("tone-warning", "#a3560a", "#eaa545"),
        Colour("tone-critical", "#a82a20", "#f58a7c"),
        Colour("tone-quiet", "#6b7480", "#98a2ae"),
    ]

    private static func declarations(_ colour: (Colour) -> String) -> String {
        colours.map { "--\($0.name): \(colour($0));\n" }.joined()
    }

    private static let tones = Chart.Tone.allCases.map { tone in
        ".tone-\(tone.rawValue) { fill: var(--tone-\(tone.rawValue)) }\n"
            + ".chart .on-\(tone.rawValue) { stroke: var(--tone-\(tone.rawValue)) }\n"
    }.joined()

    private static let forms = """
        .charts { columns: 18rem 3; column-gap: 2rem }
        .chart { margin: 0 0 2.5rem; max-width: 30rem; break-inside: avoid }
        .chart figcaption { font-weight: 600; margin-bottom: .6rem }
        .chart figcaption span { display: block; font-weight: 400; font-size: .875rem; color: var(--ink-quiet) }
        .chart svg { display: block; width: 100%; height: auto; overflow: visible }
        .chart text {
          font: 12.5px "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
          font-variant-numeric: tabular-nums; fill: var(--ink);
          stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; paint-order: stroke
        }
        .chart .strong { font-weight: 600 }
        .chart .quiet { fill: var(--ink-quiet) }
        .chart .inside { fill: var(--paper) }
        .chart .texture { fill: var(--paper); opacity: .45 }
        .chart .grid { stroke: var(--grid) }
        .chart .axis { stroke: var(--axis) }
        .chart .halo { stroke: var(--paper); stroke-width: 4 }
        .chart .mark { stroke: var(--mark); stroke-width: 1.5; stroke-dasharray: 4 3 }
        .chart details { margin-top: .4rem; font-size: .875rem }
        .chart summary { color: var(--ink-quiet); cursor: pointer }
        .chart .wide { overflow-x: auto }
        .chart td { white-space: nowrap }
        .chart small { display: block; color: var(--ink-quiet) }
        .chart table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
        .chart caption { text-align: left; color: var(--ink-quiet); padding: .4rem 0 }
        .chart th { text-align: left; font-weight: 400 }
        .chart thead th, .chart td { text-align: right }
        .chart th, .chart td { padding: .2rem 0 .2rem .6rem; border-bottom: 1px solid var(--grid); vertical-align: top }
        .chart th:first-child { padding-left: 0 }
        .chart tbody td:last-child { font-weight: 600 }
        .spark, .share { vertical-align: middle; fill: var(--tone-first) }
        .share .track { fill: var(--grid) }
        @media print {
          .chart details { display: none }
          .charts { column-gap: 6mm } .chart { margin-bottom: 6mm }
          .chart svg, .spark, .share { print-color-adjust: exact; -webkit-print-color-adjust: exact }
        }

        """
}
