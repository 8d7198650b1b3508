/// How a page looks: on a screen, in light and in dark, and on A4.
enum PageStyle {
    static let css = """
        :root {
          color-scheme: light dark;
          --paper: #ffffff; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --faint: #f5f7f9; --accent: #1f4e79;
          --critical: #a40e26; --warning: #8a4b00; --notice: #1f4e79;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14181d; --ink: #e8ebef; --soft: #a7b0ba; --line: #39424c; --faint: #1c2229; --accent: #8ec1f0;
            --critical: #ff9a9a; --warning: #f0bd71; --notice: #8ec1f0;
          }
        }
        @media print {
          :root {
            color-scheme: light;
            --paper: #ffffff; --ink: #000000; --soft: #444444; --line: #999999; --faint: #ffffff; --accent: #1f4e79;
            --critical: #a40e26; --warning: #7a4300; --notice: #1f4e79;
          }
        }
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
        .day, .filter, .note, footer { color: var(--soft) }
        h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.2rem 0 .5rem; break-after: avoid }
        p { margin: .3rem 0; max-width: 46rem }
        .tag {
          display: inline-block; font-size: .75rem; font-weight: bold; letter-spacing: .03em; padding: .1rem .5rem; margin-right: .3rem;
          border: 1px solid currentColor; border-radius: 1rem; vertical-align: .12em;
        }
        .critical { color: var(--critical) } .warning { color: var(--warning) } .notice { color: var(--notice) }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .8rem; margin: .8rem 0 1.2rem; padding: 0 }
        .figures li { list-style: none; background: var(--faint); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .9rem }
        .figures span { display: block; color: var(--soft); font-size: .9rem }
        .figures strong {
          display: block; font-size: clamp(1.2rem, 4.5vw, 1.6rem); line-height: 1.25; white-space: nowrap;
          font-variant-numeric: tabular-nums;
        }
        .figures .unit { display: inline; font-size: 1rem; font-weight: normal }
        .figures .remark { font-size: .85rem }
        .scroll { overflow-x: auto; margin: .6rem 0 }
        .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
        table { border-collapse: collapse; width: 100%; font-size: .92rem }
        th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); max-width: 36rem }
        thead th { color: var(--soft); font-weight: normal; border-bottom: 2px solid var(--accent); vertical-align: bottom }
        tbody th { font-weight: normal }
        .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
        thead .n { white-space: normal }
        .n svg { margin-right: .5rem }
        .series { white-space: nowrap; font-size: .75em; color: var(--soft) }
        .d { white-space: nowrap; font-variant-numeric: tabular-nums }
        .sum th, .sum td { font-weight: bold; background: var(--faint) }
        footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); font-size: .9rem }
        @page { size: A4; margin: 12mm 13mm }
        @media print {
          body { max-width: none; padding: 0; font-size: 9pt }
          h1 { font-size: 17pt } h2 { font-size: 11.5pt; margin-top: 6mm } .whose { font-size: 11pt }
          .figures { grid-template-columns: repeat(5, 1fr); gap: 2mm } .figures li { padding: 1.5mm 2.5mm; break-inside: avoid }
          .figures strong { font-size: 13pt } .figures .remark, .figures .name { font-size: 7.5pt }
          table { font-size: 7.5pt } th, td { padding: .6mm 2mm .6mm 0 }
          .scroll { overflow: visible } thead { display: table-header-group } tr, figure { break-inside: avoid }
          .page { break-before: page }
        }
        """
}
