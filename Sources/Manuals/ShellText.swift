extension String {
    /// As a part of a name in a shell: `inkaart_reports`.
    var underscored: String { String(map { $0 == "-" ? "_" : $0 }) }

    /// As one word of sh(1), bash(1) and zsh(1), nothing in it acting.
    var quoted: String { "'" + replacing(["'": "'\\''"]) + "'" }

    /// As one word of fish(1), where a backslash acts between quotes too.
    var quotedForFish: String { "'" + replacing(["'": "\\'", "\\": "\\\\"]) + "'" }

    func replacing(_ replacements: [Character: String]) -> String {
        reduce(into: "") { $0 += replacements[$1] ?? String($1) }
    }
}
