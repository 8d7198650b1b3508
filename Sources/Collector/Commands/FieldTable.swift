import Assets
import Console
import Inventory
import Sheets
import Store

/// What each source says of a device, field by field: the value that counts, and below it those that differ.
struct FieldTable {
    private let values: [FieldValue]

    init(_ values: [FieldValue]) { self.values = values }

    func text(in language: Language, for output: any Output) -> String {
        let headings =
            language == .dutch
            ? ["Gegeven", "Waarde", "Bron", "Sinds", "Wie en waarom"]
            : ["Field", "Value", "Source", "Since", "Who and why"]
        let columns = headings.enumerated().map { index, heading in
            TextTable.Column(heading, mayShrink: [1, 4].contains(index), maximumLines: 30)
        }
        let told = values.filter(isTold)
        let rows = told.enumerated().map { index, value in
            row(value, isFirstOfAct: !told[..<index].contains { $0.act == value.act }, in: language)
        }
        let empty = language == .dutch ? "Er is nog niets over geweten." : "Nothing is known of it yet."
        return TextTable(columns: columns, rows: rows, sentenceWhenEmpty: empty).text(for: output)
    }

    /// What agrees with the value that counts needs no line.
    private func isTold(_ value: FieldValue) -> Bool {
        value.isShown || !values.contains { $0.isShown && $0.field == value.field && $0.value == value.value }
    }

    /// The reason is told once for all that was said with it.
    private func row(_ value: FieldValue, isFirstOfAct: Bool, in language: Language) -> [String] {
        let words = value.field.words
        let name = language == .dutch ? words.nl : words.en
        let text = Cell.value(value.value, of: value.field).text(in: language)
        let source = value.sourceCell.text(in: language)
        let says = language == .dutch ? "zegt" : "says"
        return [
            value.isShown ? name : "", value.isShown ? text : "\(source) \(says): \(text)", source,
            Cell.moment(value.since).text(in: language), value.author(in: language, withReason: isFirstOfAct),
        ]
    }

    /// An array with one object for each value.
    var json: [UInt8] {
        var sheet = Sheet(columns: Self.columns)
        for value in values {
            sheet.append([
                .text(value.field.rawValue), .text(value.value), .text(value.source.rawValue),
                value.list.map { .text($0) }, .flag(value.isShown), .moment(value.since), value.who.map { .text($0) },
                value.why.map { .text($0) }, value.act.map { .integer($0) },
                value.lastDay.map { .day(iso: $0.iso) },
            ])
        }
        return sheet.json.dropLast()
    }

    private static let columns = [
        "field", "value", "source", "import", "counts", "since", "who", "why", "act", "until",
    ]
    .map { Sheet.Column($0, nl: $0, en: $0) }
}

extension FieldValue {
    fileprivate var sourceCell: Cell {
        switch source {
        case .agent: .word(id: "agent", nl: "agent", en: "agent")
        case .person: .word(id: "person", nl: "manueel", en: "manual")
        case .imported: .word(id: "imported", nl: "import \(list ?? "")", en: "import \(list ?? "")")
        }
    }

    /// The last day on which a person's word counts.
    fileprivate var lastDay: Day? { expiresOn.map { Day(number: $0.number - 1) } }

    /// `jan, t/m 30/06/2027: voor het project`
    fileprivate func author(in language: Language, withReason: Bool) -> String {
        let end = lastDay.map { language == .dutch ? "t/m \($0.belgian)" : "until \($0.iso)" }
        let parts = [who, end].compactMap(\.self).joined(separator: ", ")
        guard withReason, let why else { return parts }
        return "\(parts): \(why)"
    }
}
