extension SummaryPage {
    static let style = """
        @page { size: A4; margin: 10mm 14mm }
        body { font: 9pt/1.3 "Liberation Sans", Arial, Helvetica, sans-serif; color: #1a1a1a; max-width: 182mm; margin: 8mm auto }
        header { border-bottom: 2pt solid #1f4e79; margin-bottom: 3mm; padding-bottom: 2mm }
        header p { margin: 0 }
        .kind { color: #1f4e79; letter-spacing: .08em; text-transform: uppercase; font-size: 8pt; font-weight: bold }
        h1 { font-size: 16pt; line-height: 1.15; margin: .5mm 0 1mm }
        .whose { font-size: 11pt }
        dl { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: .3mm 3mm; margin: 0 0 3mm }
        dt { color: #555 }
        dd { margin: 0 }
        .boxes { display: grid; grid-template-columns: repeat(4, 1fr); gap: 3mm; margin: 0 0 1mm }
        .boxes div { border: .6pt solid #9bb; border-radius: 1.5mm; padding: 1.5mm 2.5mm; background: #f3f7fa }
        .boxes span { display: block; font-size: 8pt; color: #444 }
        .boxes b { display: block; font-size: 13pt; font-variant-numeric: tabular-nums }
        .sums { display: grid; grid-template-columns: 5fr 4fr 6fr; gap: 5mm; align-items: start }
        table { border-collapse: collapse; width: 100%; margin: 3mm 0 0 }
        caption { text-align: left; font-weight: bold; color: #1f4e79; padding-bottom: .8mm }
        th { text-align: left; font-weight: normal; color: #555; border-bottom: .8pt solid #1f4e79 }
        th, td { padding: .4mm 1.5mm .4mm 0; vertical-align: top }
        td { border-bottom: .3pt solid #ddd }
        tfoot { display: table-row-group }
        tfoot td { border-bottom: 0; border-top: .6pt solid #888; font-weight: bold }
        .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-right: 0; padding-left: 2mm }
        .n + td, .n + th { padding-left: 3mm }
        .d { white-space: nowrap }
        td.f { overflow-wrap: anywhere; font-size: 8pt }
        a { color: #1f4e79 }
        tr, .boxes, dl { break-inside: avoid }
        footer { margin-top: 3mm; border-top: .6pt solid #888; padding-top: 1.5mm; font-size: 8pt; color: #333; break-inside: avoid }
        footer p { margin: 0 0 1mm }
        @media print { body { margin: 0; max-width: none } }
        code { font: 7.5pt "Liberation Mono", Consolas, monospace; overflow-wrap: anywhere }
        """
}
