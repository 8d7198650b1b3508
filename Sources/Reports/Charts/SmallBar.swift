/// A part of a whole, small enough for a cell of a table.
enum SmallBar {
    /// So many columns of a terminal, with blanks behind the bar; more than the whole is a full bar. It is a thin line, so that the bars of
    /// rows below each other stay apart.
    static func text(_ tenthsOfPercent: Int, width: Int) -> String {
        let part = part(tenthsOfPercent, of: max(width, 0) * 2)
        let bar = String(repeating: "━", count: part / 2) + (part % 2 > 0 ? "╸" : "")
        return bar + String(repeating: " ", count: max(0, width - bar.count))
    }

    /// The same as a picture; it says nothing to who does not see it, as the number stands beside it.
    static func svg(_ tenthsOfPercent: Int) -> String {
        """
        <svg class="share" aria-hidden="true" viewBox="0 0 60 8" width="60" height="8">\
        <path class="track" d="M0 0h60v8h-60z"/><path d="M0 0h\(part(tenthsOfPercent, of: 60))v8H0z"/></svg>
        """
    }

    /// What is not zero is seen, and what is not the whole is less.
    private static func part(_ tenths: Int, of whole: Int) -> Int {
        guard tenths > 0, whole > 0 else { return 0 }
        guard tenths < 1_000 else { return whole }
        return min(max((tenths * whole + 500) / 1_000, 1), whole - 1)
    }
}
