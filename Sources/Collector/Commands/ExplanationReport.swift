import Assets
import Console
import Inventory
import Sheets
import Store

/// Why witnesses are one device and others are not, fact by fact.
struct ExplanationReport {
    /// One row: the device or the conflict that is explained.
    private let title: Sheet
    private let name: String
    private let explanation: Explanation

    init(title: Sheet, name: String, _ explanation: Explanation) {
        self.title = title
        self.name = name
        self.explanation = explanation
    }

    static func title(of asset: AssetRow) -> Sheet {
        var sheet = Sheet(columns: [
            .init("device", nl: "Toestel", en: "Device"), .init("school", nl: "School", en: "School"),
            .init("kind", nl: "Soort", en: "Kind"), .init("name", nl: "Merk en model", en: "Product", mayShrink: true),
            .init("serial", nl: "Serienummer", en: "Serial number", mayShrink: true),
        ])
        let name = [asset.maker, asset.model].compactMap(\.self).joined(separator: " ")
        sheet.append([
            .integer(asset.id), .text(asset.school.text), .kind(asset.kind), name.isEmpty ? nil : .text(name),
            asset.serial.map { .text($0) },
        ])
        return sheet
    }

    func print(to call: Call) throws {
        let parts = [
            ("witnesses", ExplanationSheets.witnesses(explanation)),
            ("evidence", ExplanationSheets.evidence(explanation)),
            ("matches", ExplanationSheets.matches(explanation)), ("others", ExplanationSheets.others(explanation)),
            ("turns", ExplanationSheets.turns(explanation)),
        ]
        if call[SheetOptions.json] { return try call.output.write(json: json(parts)) }
        let language = try call.required(SheetOptions.language)
        let columns = ["device", "conflict", "school", "kind", "name", "serial", "cause", "closedAt"]
        let narrow = title.keeping(columns).withoutEmptyColumns
        try call.output.write(narrow.text(in: language, sentenceWhenEmpty: "", for: call.output))
        for (name, sheet) in parts {
            guard !sheet.rows.isEmpty else {
                if name == "others" { try call.output.write(language == .dutch ? Self.alone.nl : Self.alone.en) }
                continue
            }
            let heading = Self.headings[name] ?? (nl: name, en: name)
            try call.output.write("\n\(language == .dutch ? heading.nl : heading.en)\n\n")
            try call.output.write(sheet.withoutEmptyColumns.text(in: language, sentenceWhenEmpty: "", for: call.output))
        }
    }

    private static let alone = (
        nl: "\nEr is geen ander toestel dat erop lijkt.\n", en: "\nNo other device looks like it.\n"
    )

    private static let headings: [String: (nl: String, en: String)] = [
        "witnesses": (
            "Wie het meldt, en waarom dat bij dit toestel hoort", "Who reports it, and why that is this device"
        ),
        "evidence": ("Kenmerken", "Evidence"),
        "matches": ("Wat vergeleken werd", "What was compared"),
        "others": ("Andere toestellen die erop lijken", "Other devices that look like it"),
        "turns": ("Wat het had veranderd", "What would have changed it"),
    ]

    private func json(_ parts: [(name: String, sheet: Sheet)]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name(name)
            // The list of one row without its brackets and line ends.
            writer.raw(title.json.dropFirst(2).dropLast(3))
            for (name, sheet) in parts {
                writer.name(name)
                writer.raw(sheet.json.dropLast())
            }
        }
        return writer.bytes + [0x0A]
    }
}
