/// The program with which the reader leafs through long results, as git(1) and systemctl(1) choose it.
struct PagerCommand: Equatable {
    /// The program and what it is given; no shell reads them.
    let words: [String]
    let environment: [String: String]

    /// For less(1), unless the reader has said otherwise: ends where all fits, shows colours, and leaves the text behind.
    private static let defaults = ["LESS": "FRX", "LESSCHARSET": "utf-8"]
    /// Reports may run as root, and less(1) would start a shell, an editor or a preprocessor for whoever asks.
    private static let always = ["LESSSECURE": "1"]

    /// Variables by name, of the form in which a process has them.
    static func environment(of variables: [String]) -> [String: String] {
        let pairs = variables.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
        return pairs.filter { $0.count == 2 }.reduce(into: [:]) { $0[String($1[0])] = String($1[1]) }
    }

    /// `nil` where the reader wants none, by an empty `PAGER` or `cat`, or where the terminal can do nothing.
    init?(environment: [String: String]) {
        let words = (environment["PAGER"] ?? "less").split(separator: " ").map(String.init)
        guard let program = words.first, program != "cat" else { return nil }
        guard !["", "dumb"].contains(environment["TERM"] ?? "") else { return nil }
        self.words = words
        self.environment = Self.defaults.merging(environment) { $1 }.merging(Self.always) { $1 }
    }
}
