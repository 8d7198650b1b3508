/// What people, machines and attackers write where a name is asked.
enum HostileText {
    static let kinds = markup + formulas + separators + controls + directions + letters + long

    /// Something of everything, for names of which there are few.
    static let all =
        "\"'></td><script>alert(1)</script><img src=x onerror=alert(1)>&amp;]]>;=1\r\n+1\t\u{0}\u{1B}[2J\u{9B}2J"
        + "\u{1B}]8;;http://x.be\u{7}\u{202E}\u{2066}\u{200F}\u{645}\u{62F} e\u{301}"
        + "\u{1F468}\u{200D}\u{1F469}\u{FFFE}\u{2028}"

    private static let markup = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>",
        "&amp;&#60;b&#62;&lt",
        "]]>", "--><!--", "</td></tr></table></main>", "</title></style><h1>", "javascript:alert(1)",
        "\" onmouseover=\"alert(1)", "<a href=//x.be>",
    ]
    private static let formulas = [
        "=HYPERLINK(\"http://x.be\";\"y\")", "+1", "-1", "@SUM(A1)", "'=1", "\t=1", "\r=1", "\n=1", " =1",
        "\u{FF1D}1+1", "\u{200B}=1", "\u{202E}=1", "\u{FEFF}=1", "|cmd", "_x003D_1", "#REF!",
    ]
    private static let separators = ["a;b,c\td", "\"", "say \"hi\"", "\";=1+1;\"", "a|b\\", "one\ntwo\r\nthree\rfour"]
    private static let controls = [
        "\u{1B}[2J\u{1B}[31mred", "\u{9B}2J", "\u{1B}]8;;http://x.be\u{7}link\u{1B}]8;;\u{7}", "\u{7}\u{8}\u{7F}",
        "\u{90}q\u{9C}", "\u{85}", "a\0b", "\u{2028}\u{2029}", "\u{FFFE}\u{FFFF}\u{FFFD}", "\u{E000}\u{10FFFF}",
    ]
    private static let directions = [
        "\u{202E}gnp.exe", "\u{2066}\u{2067}\u{2068}x\u{2069}", "\u{200F}rtl\u{61C}",
        "\u{645}\u{62F}\u{631}\u{633}\u{629} \u{627}\u{644}\u{646}\u{648}\u{631}", "\u{5D1}\u{5D9}\u{5EA} 12",
    ]
    private static let letters = [
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}", "\u{1F1E7}\u{1F1EA}\u{1F1F3}\u{1F1F1}",
        "e" + String(repeating: "\u{301}", count: 50), "\u{AD}\u{FE0F}\u{E0001}", "../../etc/passwd", "%s%n$(id)`id`",
    ]
    private static let long = [
        String(repeating: "x", count: 500), String(repeating: "\u{5B66}", count: 500),
        String(repeating: "long word ", count: 50),
    ]
}
