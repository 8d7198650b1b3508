/// The colours of a page beside those of its charts: for light and for dark, each by its name in the style sheet.
enum PageColours {
    static let all: [ChartStyle.Colour] = [
        .init("line", "#d0d7de", "#39424c"),
        .init("faint", "#f4f6f8", "#1d232a"),
        .init("accent", "#1f4e79", "#8ec1f0"),
        .init("critical", "#a40e26", "#ff9a9a"),
        .init("warning", "#854600", "#f0bd71"),
        .init("notice", "#1f4e79", "#8ec1f0"),
    ]

    /// Text in one colour on ground of another, wherever a page has it.
    static let pairs: [(text: String, ground: String)] = [
        ("ink", "paper"), ("ink", "faint"), ("ink-quiet", "paper"), ("ink-quiet", "faint"), ("accent", "paper"),
        ("critical", "paper"), ("warning", "paper"), ("notice", "paper"), ("paper", "critical"),
    ]

    /// Paper is light.
    static let css = """
        :root {
        \(declarations(\.light))}
        @media screen and (prefers-color-scheme: dark) { :root {
        \(declarations(\.dark))} }
        """

    private static func declarations(_ colour: (ChartStyle.Colour) -> String) -> String {
        all.map { "--\($0.name): \(colour($0));\n" }.joined()
    }
}
