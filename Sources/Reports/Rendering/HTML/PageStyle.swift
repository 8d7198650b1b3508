/// How a page looks: on a screen, in light and in dark, on a telephone and on A4.
enum PageStyle {
    static let css = [PageColours.css, text, figures, tables, cards, paper].joined(separator: "\n")

    private static let text = """
        * { box-sizing: border-box }
        body {
          margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem) 3rem; max-width: 78rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.5 "Liberation Sans", "Segoe UI", Arial, Helvetica, sans-serif; overflow-wrap: break-word;
        }
        header { border-bottom: 3px solid var(--accent); padding-bottom: 1rem; margin-bottom: 1.5rem }
        header p { margin: 0 }
        .community { color: var(--accent); font-weight: bold; letter-spacing: .02em }
        h1 { font-size: clamp(1.6rem, 4vw, 2.3rem); line-height: 1.15; margin: .2rem 0 .3rem }
        .whose { font-size: 1.2rem }
        .day, .filter, .note, footer { color: var(--ink-quiet) }
        h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.2rem 0 .5rem }
        p { margin: .3rem 0; max-width: 46rem }
        .tag {
          display: inline-block; font-size: .78rem; line-height: 1.35; font-weight: bold; padding: 0 .5rem; border: 1px solid currentColor;
          border-radius: 1rem; white-space: nowrap;
        }
        h2 .tag { margin-right: .3rem; vertical-align: .12em }
        .critical { background: var(--critical); border-color: var(--critical); color: var(--paper) }
        .warning { color: var(--warning) }
        .notice { color: var(--notice); font-weight: normal }
        .quote { max-width: none; margin: .8rem 0 }
        .quote code { display: block; font: .85rem/1.5 "Liberation Mono", Consolas, Menlo, monospace; overflow-wrap: anywhere }
        .quote .hash { font-size: min(.85rem, 2.25vw); white-space: nowrap }
        footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); font-size: .9rem }
        """

    /// All rows are full, however many there are.
    private static let figures = """
        .figures { display: flex; flex-wrap: wrap; gap: .8rem; margin: .8rem 0 1.2rem; padding: 0 }
        .figures li {
          flex: 1 1 9rem; list-style: none; background: var(--faint); border: 1px solid var(--line); border-radius: .5rem;
          padding: .7rem .9rem;
        }
        .figures span { display: block; color: var(--ink-quiet); font-size: .9rem }
        .figures strong {
          display: block; font-size: clamp(1.2rem, 4.5vw, 1.6rem); line-height: 1.25; white-space: nowrap;
          font-variant-numeric: tabular-nums;
        }
        .figures .unit { display: inline; font-size: 1rem; font-weight: normal }
        .figures .remark { font-size: .85rem }
        @media screen and (max-width: 60rem) {
          .figures { display: grid; grid-template-columns: repeat(6, 1fr) }
          .figures li { grid-column: span 2 }
          .figures li:nth-child(3n+1):last-child { grid-column: span 6 }
          .figures li:nth-child(3n+1):nth-last-child(2), .figures li:nth-child(3n+2):last-child { grid-column: span 3 }
        }
        @media screen and (max-width: 37.5rem) {
          .figures li:nth-child(n) { grid-column: span 3 }
          .figures li:first-child:nth-last-child(odd) { grid-column: span 6 }
        }
        """

    private static let tables = """
        .scroll { overflow-x: auto; margin: .6rem 0 }
        .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
        table { border-collapse: collapse; width: 100%; font-size: .92rem }
        th, td { text-align: left; vertical-align: top; padding: .3rem 1.1rem .3rem 0; border-bottom: 1px solid var(--line); max-width: 36rem }
        :is(th, td):last-child { padding-right: 0 }
        thead th { color: var(--ink-quiet); font-weight: normal; border-bottom: 2px solid var(--accent); vertical-align: bottom }
        tbody th { font-weight: normal }
        .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
        thead .n { white-space: normal }
        .part { display: inline-block; min-width: 3.1em }
        td:has(.spark) { white-space: nowrap }
        td .share { width: 2.5rem }
        .series { font-size: .8em; font-variant-numeric: tabular-nums; color: var(--ink-quiet); margin-left: .4rem }
        .d { white-space: nowrap; font-variant-numeric: tabular-nums }
        .sum th, .sum td { font-weight: bold; background: var(--faint) }
        """

    /// On a telephone each row is a card with a name before each value; the headings are kept for who listens.
    private static let cards = """
        @media screen and (max-width: 37.5rem) {
          .cards, .cards :is(tbody, tr, th, td) { display: block }
          .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
          .cards tr { border: 1px solid var(--line); border-radius: .5rem; padding: .4rem .8rem; margin-bottom: .6rem }
          .cards tbody :is(th, td) {
            display: flow-root; padding: .15rem 0 .15rem 7.5rem; border: 0; text-align: left; white-space: normal; overflow-wrap: anywhere;
          }
          .cards tbody :is(th, td):empty { display: none }
          .cards tbody :is(th, td)::before {
            float: left; width: 7rem; margin-left: -7.5rem; color: var(--ink-quiet); font-weight: normal; overflow-wrap: break-word;
          }
          .cards tbody th { font-weight: bold }
          .cards .part { padding-left: .5rem; min-width: 0 }
          .cards .sum, .cards .sum :is(th, td) { background: var(--faint) }
        \(names)
        }
        """

    /// The name of each column is said once, at the table.
    private static let names = (1...HTMLTable.columnsOfCards).map { place in
        "  .cards tbody :is(th, td):nth-child(\(place))::before { content: var(--c\(place)); content: var(--c\(place)) / \"\" }"
    }.joined(separator: "\n")

    private static let paper = """
        @page { size: A4; margin: 12mm 13mm }
        @media print {
          html { font-size: 9pt }
          body { max-width: none; padding: 0 }
          p { max-width: none } h1 { font-size: 17pt } h2 { font-size: 11.5pt; margin-top: 6mm } .whose { font-size: 11pt }
          h2, section > p:has(+ .scroll), section > p:has(+ .charts) { break-after: avoid }
          .figures { gap: 2mm } .figures li { flex-basis: 30mm; padding: 1.5mm 2.5mm; break-inside: avoid }
          .figures strong { font-size: 13pt } .figures .remark, .figures .name { font-size: 7.5pt }
          table { font-size: 7.5pt } th, td { padding: .6mm 3mm .6mm 0 }
          .tag { font-size: 7pt } .critical { print-color-adjust: exact; -webkit-print-color-adjust: exact }
          .series { font-size: 7pt; margin-left: 1mm } td .share { width: 8mm }
          .scroll { overflow: visible } thead { display: table-header-group } tr, figure, .finding { break-inside: avoid }
          table:not(:has(tr:nth-child(16))) { break-inside: avoid }
          .quote .hash { font-size: 8.5pt }
          .page { break-before: page }
          footer { break-inside: avoid }
        }
        """
}
