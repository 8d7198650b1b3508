/// Block elements of Unicode, U+2581 to U+258F, from an eighth to the whole.
enum Blocks {
    static let lying: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
    static let standing: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}

extension Chart.Tone {
    /// In one of the eight colours that every terminal has (ECMA-48, SGR 31 to 37).
    func coloured(_ text: String, _ colours: Bool) -> String {
        guard colours, let number = terminalColour else { return text }
        return "\u{1B}[\(number)m\(text)\u{1B}[0m"
    }

    private var terminalColour: Int? {
        switch self {
        case .first, .notice: 34
        case .second, .warning: 33
        case .third, .good: 36
        case .fourth: 35
        case .critical: 31
        case .quiet: nil
        }
    }
}
