/// Shapes in the order in which they are painted. One unit is a 320th of the width of the picture.
struct ChartDrawing {
    static let width = 320.0
    /// So large that it can be read where a telephone shows the picture 288 px wide.
    static let textSize = 12.5
    static let lineHeight = 15.0

    var height = 0.0
    private(set) var shapes: [Shape] = []

    enum Shape {
        case part(Box, Chart.Tone)
        case line(Box, Line)
        case text(Text)
    }

    enum Line: String {
        case grid, axis, mark
    }

    struct Box: Equatable {
        var x, y, width, height: Double

        func overlaps(_ other: Box) -> Bool {
            x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
        }
    }

    /// A line of text; `x` is that of its anchor, `y` that of its foot.
    struct Text {
        let text: String
        let x, y: Double
        var anchor = Anchor.start
        var voice = Voice.plain
        /// What it was shortened from.
        var full: String?

        enum Anchor: String {
            case start, middle, end
        }
    }

    enum Voice: Equatable {
        case plain, strong, quiet
        /// In a part of a bar.
        case inside(Chart.Tone)
    }

    mutating func add(_ part: Box, _ tone: Chart.Tone) { shapes.append(.part(part, tone)) }

    mutating func add(_ line: Line, from x: Double, _ y: Double, to farX: Double, _ farY: Double) {
        shapes.append(.line(Box(x: x, y: y, width: farX - x, height: farY - y), line))
    }

    /// A standing line that stops where there is text.
    mutating func addMark(at x: Double, from top: Double, to bottom: Double) {
        let texts = shapes.compactMap { shape -> Box? in
            guard case .text(let text) = shape else { return nil }
            let box = text.box
            return box.x - 3 < x && x < box.x + box.width + 3 ? box : nil
        }
        var start = top
        for box in texts.sorted(by: { $0.y < $1.y }) where box.y + box.height > top && box.y < bottom {
            if box.y > start { add(.mark, from: x, start, to: x, box.y) }
            start = max(start, box.y + box.height)
        }
        if start < bottom { add(.mark, from: x, start, to: x, bottom) }
    }

    mutating func add(_ text: Text) { shapes.append(.text(text)) }

    /// The lines of a label below each other; the foot of the first is at `y`.
    mutating func add(
        _ label: FittedLabel, at x: Double, _ y: Double, anchor: Text.Anchor = .start, voice: Voice = .plain
    ) {
        for (index, line) in label.lines.enumerated() {
            let foot = y + Double(index) * Self.lineHeight
            let full = label.isShortened ? label.full : nil
            add(Text(text: line, x: x, y: foot, anchor: anchor, voice: voice, full: full))
        }
    }

    static func width(of text: String, _ voice: Voice = .plain) -> Double {
        LabelWidth.width(of: text, size: textSize, isBold: voice == .strong)
    }

    static func label(_ text: String, width: Double, maximumLines: Int, _ voice: Voice = .plain) -> FittedLabel {
        FittedLabel(text, width: width, maximumLines: maximumLines, size: textSize, isBold: voice == .strong)
    }
}

extension ChartDrawing.Text {
    /// Where its letters are, near enough.
    var box: ChartDrawing.Box {
        let width = ChartDrawing.width(of: text, voice)
        let shift: Double =
            switch anchor {
            case .start: 0
            case .middle: width / 2
            case .end: width
            }
        return .init(x: x - shift, y: y - 10, width: width, height: 13)
    }
}
