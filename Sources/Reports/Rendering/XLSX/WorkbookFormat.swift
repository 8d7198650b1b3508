/// How a cell of a workbook looks.
enum WorkbookFormat: Int, CaseIterable {
    /// What is typed in is text too.
    case text
    case integer
    case tenths
    case hundredths
    /// A number with as many decimals as it has.
    case number
    case amount
    case share
    case day
    case heading
    case numberHeading
    case title
    case label

    /// As Excel writes it, in its English form.
    var numberFormat: String {
        switch self {
        case .text, .heading, .numberHeading, .title, .label: "@"
        case .integer: "0"
        case .tenths: "0.0"
        case .hundredths: "0.00"
        case .number: "General"
        case .amount: "#,##0.00"
        case .share: "0.0%"
        case .day: "dd/mm/yyyy"
        }
    }
}
