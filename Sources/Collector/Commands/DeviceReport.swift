import Assets
import Console
import Inventory
import Sheets
import Store

/// One device: what it is taken for, what each source says of it, and the reasons of the judgement.
struct DeviceReport {
    private let asset: JudgedAsset
    private let values: [FieldValue]
    private let hosts: HostHistory?

    init(_ id: Int64, _ questions: Questions) throws {
        asset = try questions.judgedAsset(id)
        values = try questions.fieldValues(ofAsset: id)
        hosts = try questions.hosts(ofAsset: id)
    }

    func print(to call: Call) throws {
        if call[SheetOptions.json] { return try call.output.write(json: json) }
        let language = try call.required(SheetOptions.language)
        let lines = zip(facts.columns, facts.rows.first ?? []).compactMap { column, cell in
            isElsewhere(column) ? nil : cell.map { [column.heading(in: language), $0.text(in: language)] }
        }
        let table = TextTable(columns: [.init(""), .init("", mayShrink: true)], rows: lines, sentenceWhenEmpty: "")
        try call.output.write(table.text(for: call.output))
        try call.output.write("\n" + FieldTable(values).text(in: language, for: call.output))
        if asset.reasons.isEmpty { return }
        try call.output.write("\n" + reasons.text(in: language, sentenceWhenEmpty: "–", for: call.output))
    }

    /// What stands among the fields, with its source; and the judgement of what no agent saw.
    private func isElsewhere(_ column: Sheet.Column) -> Bool {
        let isJudged = values.contains { $0.field == .kind && $0.source == .agent }
        let judgement = isJudged ? [] : ["judgedKind", "confidence"]
        return (["kind", "saidAt", "maker", "model", "serial"] + judgement).contains(column.id)
    }

    private var facts: Sheet {
        let row = asset.row
        var sheet = Sheet(columns: [
            .init("device", nl: "Nr.", en: "No."),
            .init("school", nl: "School", en: "School"),
            .init("kind", nl: "Soort toestel", en: "Kind"),
            .init("saidAt", nl: "Gezegd door een persoon op", en: "Said by a person on"),
            .init("judgedKind", nl: "Beoordeeld als", en: "Judged as"),
            .init("confidence", nl: "Zekerheid", en: "Confidence"),
            .init("maker", nl: "Merk", en: "Maker"),
            .init("model", nl: "Model", en: "Model"),
            .init("serial", nl: "Serienummer", en: "Serial number"),
            .init("attachedTo", nl: "Laatst aan nr.", en: "Last at no."),
            .init("attachedSince", nl: "Daar sinds", en: "There since"),
            .init("usualHost", nl: "Meestal aan nr.", en: "Usually at no."),
            .init("firstSeenAt", nl: "Eerst gezien", en: "First seen"),
            .init("seenAt", nl: "Laatst gezien", en: "Last seen"),
        ])
        sheet.append([
            .integer(row.id), .text(row.school.text), .kind(row.kind), row.saidAt.map { .moment($0) },
            .kind(asset.judgedKind), .confidence(asset.judgedConfidence), row.maker.map { .text($0) },
            row.model.map { .text($0) }, row.serial.map { .text($0) }, row.host.map { .integer($0) },
            hosts.map { .moment($0.since) }, hosts.map { .integer($0.usualHost) }, .moment(row.firstSeenAt),
            row.seenAt.map { .moment($0) },
        ])
        return sheet
    }

    private var reasons: Sheet {
        var sheet = Sheet(columns: [.init("reason", nl: "Waarom", en: "Why", mayShrink: true)])
        for reason in asset.reasons { sheet.append([.word(id: reason.en, nl: reason.nl, en: reason.en)]) }
        return sheet
    }

    private var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("device")
            // The list of one row without its brackets and line ends.
            writer.raw(facts.json.dropFirst(2).dropLast(3))
            writer.name("evidence")
            writer.array { writer in asset.reasons.forEach { writer.text($0.en) } }
            writer.name("fields")
            writer.raw(FieldTable(values).json)
        }
        return writer.bytes + [0x0A]
    }
}
