/// A sheet of stickers, and what fits on one of them. Lengths are in hundredths of a millimetre.
package struct LabelSheet: Sendable, Equatable {
    /// As people name it to a command.
    package let id: String
    /// As it is printed on the package; `nil` for plain paper, which is cut along the lines.
    package let product: String?
    package let columns: Int
    package let rows: Int
    package let width: Int
    package let height: Int
    /// Between two columns; rows touch.
    package let gap: Int
    /// White around what is printed, because printers are not exact to the millimetre.
    let margin: Int
    /// Side of the square in which the QR code is drawn.
    let codeSide: Int
    let lines: [LabelLine]

    /// A4.
    package static let pageWidth = 21_000
    package static let pageHeight = 29_700

    /// Cameras of phones read squares of this size: three dots of a printer with 300 dots to the inch.
    package static let smallestModule = 25

    package var count: Int { columns * rows }
    /// The sheets are symmetrical.
    package var left: Int { (Self.pageWidth - columns * width - (columns - 1) * gap) / 2 }
    package var top: Int { (Self.pageHeight - rows * height) / 2 }
}

extension LabelSheet {
    package static let all = [plain, averyL7160, averyL4731]

    /// Paper, scissors and glue.
    package static let plain = LabelSheet(
        id: "plain", product: nil, columns: 3, rows: 8, width: 6_300, height: 3_300, gap: 0, margin: 300,
        codeSide: 2_200, lines: LabelLine.all)

    /// 63.5 x 38.1 mm (avery.eu).
    package static let averyL7160 = LabelSheet(
        id: "L7160", product: "Avery L7160", columns: 3, rows: 7, width: 6_350, height: 3_810, gap: 254, margin: 300,
        codeSide: 2_300, lines: LabelLine.all)

    /// 25.4 x 10 mm (avery.eu).
    package static let averyL4731 = LabelSheet(
        id: "L4731", product: "Avery L4731", columns: 7, rows: 27, width: 2_540, height: 1_000, gap: 254, margin: 80,
        codeSide: 840, lines: LabelLine.few)
}
