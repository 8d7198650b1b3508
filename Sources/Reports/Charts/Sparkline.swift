/// Numbers in a row as small as a word: devices by age.
enum Sparkline {
    /// One character for each, scaled to the largest; the lowest is kept for nothing, and the highest for nobody, so that rows below each
    /// other stay apart.
    static func text(_ numbers: [Int]) -> String {
        levels(numbers, highest: 6).reduce(into: "") { $0.append(Blocks.standing[$1]) }
    }

    /// The same as a picture of 16 units high; it says nothing to who does not see it, as the numbers stand beside it.
    static func svg(_ numbers: [Int]) -> String {
        let bars = levels(numbers, highest: 7).enumerated().map { index, level in
            "M\(index * 5) 16v-\(level == 0 ? 1 : level * 2 + 2)h4V16z"
        }
        let width = max(numbers.count * 5 - 1, 1)
        return "<svg class=\"spark\" aria-hidden=\"true\" viewBox=\"0 0 \(width) 16\" width=\"\(width)\" height=\"16\">"
            + "<path d=\"\(bars.joined())\"/></svg>"
    }

    /// From 0 for nothing to the highest for the largest.
    private static func levels(_ numbers: [Int], highest: Int) -> [Int] {
        let largest = Double(max(numbers.max() ?? 1, 1))
        return numbers.map { $0 <= 0 ? 0 : max(1, Int((Double($0) / largest * Double(highest)).rounded())) }
    }
}
