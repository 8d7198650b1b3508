package import Sheets

/// One label as a picture: the QR code at the left, the words beside it. Lengths are in hundredths of a millimetre.
package struct LabelDrawing: Sendable {
    package let label: Label
    let sheet: LabelSheet
    private let code: QRCode
    private let texts: [FittedText]

    /// - Throws: `QRCodeError` for a code that is too long.
    package init(_ label: Label, on sheet: LabelSheet, in language: Language) throws {
        let code = try QRCode(label.code)
        self.label = label
        self.sheet = sheet
        self.code = code
        let width = sheet.width - sheet.margin - Self.textLeft(sheet, code)
        texts = sheet.lines.compactMap { line in
            line.subject.text(of: label, in: language).map { FittedText($0, in: line, width: width) }
        }
    }

    /// Whether a phone reads it: a long code on a small label has squares that are too fine.
    package var isReadable: Bool { Self.module(sheet, code) >= LabelSheet.smallestModule }

    /// A file of its own, for a printer of single labels.
    package var svg: String {
        svg(background: "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n")
    }

    /// A part of a page.
    var element: String { svg(background: "") }

    /// Of all texts; what is more than the label would run out of it.
    var textHeight: Int { texts.reduce(0) { $0 + $1.height } }

    private func svg(background: String) -> String {
        let size = (Markup.millimetres(sheet.width), Markup.millimetres(sheet.height))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(size.0)" height="\(size.1)" \
            viewBox="0 0 \(sheet.width) \(sheet.height)" font-family="Arial, 'Liberation Sans', Helvetica, sans-serif">
            \(background)\(codePath)
            \(textElements.joined(separator: "\n"))
            </svg>

            """
    }

    private var codePath: String {
        let module = Self.module(sheet, code)
        let place = "translate(\(sheet.margin) \((sheet.height - module * code.side) / 2)) scale(\(module))"
        return """
            <path transform="\(place)" shape-rendering="crispEdges" role="img" \
            aria-label="QR \(Markup.escaped(label.code))" d="\(code.path)"/>
            """
    }

    private var textElements: [String] {
        var top = (sheet.height - textHeight) / 2
        return texts.flatMap { text in
            text.lines.map { line in
                defer { top += text.lineHeight }
                // Where letters stand lies about a fifth of their size above the foot of the line.
                let baseline = top + text.size
                return """
                    <text x="\(Self.textLeft(sheet, code))" y="\(baseline)" \
                    font-size="\(text.size)"\(text.isBold ? " font-weight=\"bold\"" : "")>\(Markup.escaped(line))</text>
                    """
            }
        }
    }

    private static func module(_ sheet: LabelSheet, _ code: QRCode) -> Int { sheet.codeSide / code.side }

    /// Beside the light zone that the code needs.
    private static func textLeft(_ sheet: LabelSheet, _ code: QRCode) -> Int {
        sheet.margin + module(sheet, code) * (code.side + QRCode.quietZone)
    }
}
