package import Sheets

/// Labels as an HTML page to print: A4, in millimetres, without scripts and without anything from elsewhere.
package struct LabelPage: Sendable {
    private let drawings: [LabelDrawing]
    private let sheet: LabelSheet
    private let placesUsed: Int
    private let language: Language

    /// Labels are printed in their order, row by row, after `placesUsed`: stickers that the first sheet lacks already.
    /// - Throws: `QRCodeError` for a code that is too long.
    package init(_ labels: [Label], on sheet: LabelSheet, placesUsed: Int = 0, in language: Language) throws {
        drawings = try labels.map { try LabelDrawing($0, on: sheet, in: language) }
        self.sheet = sheet
        self.placesUsed = placesUsed % sheet.count
        self.language = language
    }

    /// Those with a code that is too long for a phone to read from labels of this size.
    package var unreadable: [Label] { drawings.filter { !$0.isReadable }.map(\.label) }

    package var html: String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(words.title)</title>
        <style>
        \(style)
        </style>
        </head>
        <body>
        <p>\(words.hint)</p>
        \(sections.joined())</body>
        </html>

        """
    }

    private var sections: [String] {
        let empty = Array(repeating: "<span></span>\n", count: placesUsed)
        let places = empty + drawings.map(\.element)
        return stride(from: 0, to: places.count, by: sheet.count).map { start in
            "<section>\n\(places[start...].prefix(sheet.count).joined())</section>\n"
        }
    }

    private var words: (title: String, hint: String) {
        switch (language, sheet.product) {
        case (.dutch, let product?):
            ("Etiketten", "Afdrukken op \(product): A4, schaal 100 %, zonder kop- en voettekst.")
        case (.dutch, nil):
            ("Etiketten", "Afdrukken: A4, schaal 100 %, zonder kop- en voettekst. Knip langs de lijnen.")
        case (.english, let product?):
            ("Labels", "Print on \(product): A4, scale 100 %, without headers and footers.")
        case (.english, nil):
            ("Labels", "Print: A4, scale 100 %, without headers and footers. Cut along the lines.")
        }
    }

    private var style: String {
        let (width, height) = (mm(LabelSheet.pageWidth), mm(LabelSheet.pageHeight))
        return """
            @page { size: A4 portrait; margin: 0 }
            body { margin: 0; background: #ddd }
            p { margin: 4mm auto; width: 210mm; font: 12pt Arial, sans-serif }
            section {
              display: grid; box-sizing: border-box; margin: 0 auto 4mm; overflow: hidden; background: #fff;
              width: \(width); height: \(height); padding: \(mm(sheet.top)) \(mm(sheet.left));
              grid-template-columns: repeat(\(sheet.columns), \(mm(sheet.width))); grid-auto-rows: \(mm(sheet.height));
              column-gap: \(mm(sheet.gap)); break-after: page
            }
            section:last-child { break-after: auto }
            svg { display: block; outline: 0.1mm solid #bbb }
            @media print {
              p { display: none }
              body { background: none }
              section { margin: 0 }
              svg { outline-color: \(sheet.product == nil ? "#bbb" : "transparent") }
            }
            """
    }

    private func mm(_ hundredths: Int) -> String { Markup.millimetres(hundredths) }
}
