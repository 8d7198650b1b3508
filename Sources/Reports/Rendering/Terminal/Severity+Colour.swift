import Assets
import Sheets

extension Severity {
    /// For a terminal that has colours.
    func coloured(_ text: String) -> String { "\u{1B}[\(code)m\(text)\u{1B}[0m" }

    private var code: String {
        switch self {
        case .critical: "1;31"
        case .warning: "33"
        case .notice: "36"
        }
    }
}
