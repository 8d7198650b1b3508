import Sheets

/// How lying bars share the room with their names and values.
struct LyingMeasures {
    /// Where the bars begin, and how long the longest may be.
    let start, length: Double
    let thickness: Double
    /// Whether names stand beside the bars, not above.
    let isBeside: Bool
    let valueWidth: Double

    private static let longestNameBeside = 136.0
    private static let longestValue = 150.0
    private static let mostBarsUnderNames = 16

    init(_ chart: Chart, in language: Language) {
        let values = chart.bars.map { ChartDrawing.width(of: chart.shown($0, in: language), .strong) }
        let names = chart.bars.map { ChartDrawing.width(of: $0.name.text(in: language), .strong) }
        let longest = names.max() ?? 0
        valueWidth = min(values.max() ?? 0, Self.longestValue)
        let isDense = chart.bars.count > Self.mostBarsUnderNames
        let isShort = longest <= Self.longestNameBeside && chart.bars.allSatisfy { $0.remark == nil }
        let room = ChartDrawing.width - valueWidth - 16
        isBeside = isDense || isShort && chart.bars.count > 1 && room - longest >= 110
        start = isBeside ? min(longest, max(room - 90, 60), 150) + 8 : 0
        length = isBeside ? ChartDrawing.width - start - valueWidth - 6 : ChartDrawing.width
        thickness = isDense ? 11 : chart.isStacked ? 17 : 13
    }
}
