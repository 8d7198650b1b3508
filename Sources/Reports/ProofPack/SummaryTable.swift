import Funding
import Sheets

/// A table of the summary; all text in it is escaped.
struct SummaryTable {
    struct Column {
        /// How its cells are set: the class in the style sheet.
        enum Setting: String {
            case text = ""
            case number = " class=\"n\""
            /// In one line.
            case unbroken = " class=\"d\""
            case file = " class=\"f\""
        }

        let title: String
        let setting: Setting

        init(_ title: String, _ setting: Setting = .text) {
            self.title = title
            self.setting = setting
        }

        static func number(_ title: String) -> Column { Column(title, .number) }
    }

    enum Cell {
        case text(String)
        case amount(Cents)
        /// To a file of the pack.
        case link(String, text: String)

        fileprivate var html: String {
            switch self {
            case .text(let text): Markup.escaped(text)
            case .amount(let amount): amount.grouped
            case .link(let path, let text): "<a href=\"\(Markup.escaped(path))\">\(Markup.escaped(text))</a>"
            }
        }
    }

    private let title: String
    private let columns: [Column]
    private var rows: [[Cell]] = []
    private var sum: [Cell]?

    init(_ title: String, _ columns: [Column]) {
        self.title = title
        self.columns = columns
    }

    mutating func append(_ row: [Cell]) { rows.append(row) }

    /// The last row, of sums.
    mutating func close(_ row: [Cell]) { sum = row }

    var html: String {
        let heads = columns.map { "<th\($0.setting.rawValue)>\(Markup.escaped($0.title))</th>" }.joined()
        let foot = sum.map { "<tfoot>\n\(line($0))</tfoot>\n" } ?? ""
        return """
            <table>
            <caption>\(Markup.escaped(title))</caption>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(rows.map(line).joined())</tbody>
            \(foot)</table>

            """
    }

    private func line(_ row: [Cell]) -> String {
        "<tr>" + zip(columns, row).map { "<td\($0.setting.rawValue)>\($1.html)</td>" }.joined() + "</tr>\n"
    }
}
