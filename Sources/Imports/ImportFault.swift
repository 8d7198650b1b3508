/// Why a file cannot be imported, at one place of it; a sentence for the person who made the file.
package struct ImportFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// As a spreadsheet counts: the headings stand in row 1. `nil` for the file as a whole.
    package let row: Int?
    /// The heading of the column; `nil` for a row as a whole.
    package let column: String?
    /// In a file of elements, which has no rows: `Invoice/cac:InvoiceLine[3]/cbc:ID`; `nil` for the file as a whole.
    package let element: String?
    package let reason: String

    package init(row: Int? = nil, column: String? = nil, _ reason: String) {
        self.init(row, column, nil, reason)
    }

    package init(element: String, _ reason: String) {
        self.init(nil, nil, element, reason)
    }

    private init(_ row: Int?, _ column: String?, _ element: String?, _ reason: String) {
        self.row = row
        self.column = column.map(Self.printable)
        self.element = element.map(Self.printable)
        self.reason = Self.printable(reason)
    }

    package var description: String {
        if let element { return "\(element): \(reason)" }
        return switch (row, column) {
        case (let row?, let column?): "row \(row), column '\(column)': \(reason)"
        case (let row?, nil): "row \(row): \(reason)"
        case (nil, let column?): "column '\(column)': \(reason)"
        case (nil, nil): reason
        }
    }

    /// What stands in a file may be long and may command a terminal.
    private static func printable(_ text: String) -> String {
        let scalars = text.unicodeScalars.prefix(400).map { scalar in
            [.control, .format].contains(scalar.properties.generalCategory) ? "\u{FFFD}" : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

/// All faults of a file: who repairs it wants to know them at once.
package struct ImportFaults: Error, Equatable, Sendable, CustomStringConvertible {
    /// In the order of the rows as far as possible; at most ``ImportLimits/shownFaults``.
    package private(set) var shown: [ImportFault] = []
    package private(set) var count = 0

    package init() {}

    package mutating func add(_ fault: ImportFault) {
        count += 1
        if shown.count < ImportLimits.shownFaults { shown.append(fault) }
    }

    /// One line for each.
    package var description: String {
        let lines = shown.map(\.description) + (count > shown.count ? ["and \(count - shown.count) more"] : [])
        return lines.joined(separator: "\n")
    }
}
