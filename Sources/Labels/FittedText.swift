/// A text in the lines and the size in which it fits a width. Lengths are in hundredths of a millimetre.
struct FittedText: Equatable {
    let lines: [String]
    let size: Int
    let isBold: Bool

    private static let sizeStep = 10

    /// Set smaller before it is cut, and cut between words before it is cut within one.
    init(_ text: String, in line: LabelLine, width: Int) {
        let sizes = stride(from: line.size, through: line.smallestSize, by: -Self.sizeStep)
        let font = { LabelFont(size: $0, isBold: line.isBold) }
        let fitting = sizes.first { size in
            let lines = font(size).wrapped(text, width: width)
            return lines.count <= line.maximumLines && lines.allSatisfy { font(size).width(of: $0) <= width }
        }
        size = fitting ?? line.smallestSize
        isBold = line.isBold
        lines =
            fitting.map { font($0).wrapped(text, width: width) }
            ?? font(line.smallestSize).broken(text, width: width, maximumLines: line.maximumLines)
    }

    /// Of all its lines, with the white between them.
    var height: Int { lines.count * lineHeight }
    var lineHeight: Int { size * 6 / 5 }
}
