extension DisplayRule {
    /// Displays by maker and name; the first line that fits wins.
    ///
    /// Names are anchored to their maker: words alone take monitors for panels ("Flipbook", "RM170", "SMART TV").
    /// Source: counted in a public collection of 141,884 descriptions of displays; no false one among the panels.
    static let table = projectors + panels + brands + televisions

    private static let projectors = [
        // Shared with the laptop panels of another maker: only the name tells.
        DisplayRule("SEC", ["epson*"], .projector, brand: "Epson"),
        DisplayRule(nil, ["*|pj|*", "*projector*"], .projector),
        DisplayRule("SBI", ["smart uf*", "smart u#*", "smart v#*"], .projector),
        DisplayRule("PRM", ["prm-*", "ust-p*"], .projector),
        DisplayRule("OTM", ["optoma*"], .projector),
        DisplayRule("IFS", ["in focus*", "infocus*"], .projector),
        DisplayRule("VSC", ["pjd#*", "pro#*", "px#*"], onlyWithoutSize: true, .projector),
        DisplayRule("ACR", ["*|h####*", "*|p####*", "*|x####*"], onlyWithoutSize: true, .projector, .probable),
    ]

    private static let panels = [
        DisplayRule("SBI", ["*"], .panel),
        DisplayRule("PRW", ["*"], .panel),
        DisplayRule("NWL", ["*"], .panel),
        DisplayRule("NLE", ["*"], .panel),
        DisplayRule("MIM", ["*"], .panel),
        DisplayRule("TRB", ["*"], .panel),
        DisplayRule("IWB", ["*"], .panel),
        DisplayRule("DTB", ["*"], .panel),
        DisplayRule("HHT", ["act??panel*"], .panel, brand: "Promethean"),
        DisplayRule("BNQ", ["benq rp#*", "benq rm#*", "benq re#*"], .panel),
        DisplayRule("VSC", ["ifp#*"], .panel),
        DisplayRule("VES", ["*##ops##*"], .panel),
        DisplayRule("SHP", ["pn-##t*"], .panel),
        DisplayRule("SAM", ["flip*", "samsung flip*", "wm##*"], .panel),
        DisplayRule("IFP", ["*"], .panel, .probable),
        DisplayRule("DEL", ["dell c####qt*"], .panel),
        DisplayRule("PHL", ["*##bdl####t*"], .panel),
    ]

    private static let brands = [
        DisplayRule(nil, ["*prowise*"], .panel, brand: "Prowise"),
        DisplayRule(nil, ["ctouch*"], .panel, brand: "CTOUCH"),
        DisplayRule(nil, ["*clevertouch*"], .panel, brand: "Clevertouch"),
        DisplayRule(nil, ["i3touch*"], .panel, brand: "i3"),
        DisplayRule(nil, ["*legamaster*"], .panel, brand: "Legamaster"),
        DisplayRule(nil, ["avocor*"], .panel, brand: "Avocor"),
        DisplayRule(nil, ["*promethean*", "activpanel*"], .panel, brand: "Promethean"),
        DisplayRule(nil, ["smart board*"], .panel, brand: "SMART Technologies"),
        DisplayRule(nil, ["*trutouch*"], .panel, brand: "Newline"),
    ]

    private static let televisions = [
        DisplayRule("HEC", ["*"], .television, .probable),
        DisplayRule(nil, ["*|tv|*"], .television, .probable),
    ]
}
