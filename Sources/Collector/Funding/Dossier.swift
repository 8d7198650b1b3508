import Console
import Inventory
import Sheets

/// One thing of money with all that belongs to it: a card of its facts, and tables under headings.
struct Dossier {
    struct Part {
        /// For machines.
        let name: String
        let dutch: String
        let english: String
        let sheet: Sheet
        /// What people see, where all is too wide for a terminal.
        let narrow: Sheet

        init(_ name: String, nl dutch: String, en english: String, _ sheet: Sheet, narrow: Sheet? = nil) {
            self.name = name
            self.dutch = dutch
            self.english = english
            self.sheet = sheet
            self.narrow = (narrow ?? sheet).withoutEmptyColumns
        }
    }

    private let name: String
    /// One row.
    private let card: Sheet
    private let parts: [Part]

    /// `name` is that of the card, for machines.
    init(_ name: String, card: Sheet, parts: [Part] = []) {
        self.name = name
        self.card = card
        self.parts = parts
    }

    func print(to call: Call) throws {
        if call[SheetOptions.json] { return try call.output.write(json: json) }
        let language = try call.required(SheetOptions.language)
        try call.output.write(lines(in: language).text(for: call.output))
        for part in parts where !part.sheet.rows.isEmpty {
            try call.output.write("\n\(language == .dutch ? part.dutch : part.english)\n\n")
            try call.output.write(part.narrow.text(in: language, sentenceWhenEmpty: "", for: call.output))
        }
    }

    /// The card, a fact a line.
    private func lines(in language: Language) -> TextTable {
        let facts = zip(card.columns, card.rows.first ?? []).compactMap { column, cell in
            cell.map { [column.heading(in: language), $0.text(in: language)] }
        }
        return TextTable(columns: [.init(""), .init("", mayShrink: true)], rows: facts, sentenceWhenEmpty: "")
    }

    private var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name(name)
            // The list of one row without its brackets and line ends.
            writer.raw(card.json.dropFirst(2).dropLast(3))
            for part in parts {
                writer.name(part.name)
                writer.raw(part.sheet.json.dropLast())
            }
        }
        return writer.bytes + [0x0A]
    }
}
