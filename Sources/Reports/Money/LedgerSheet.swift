import Assets
import Funding
import Sheets
import Store

/// Each step of each euro as a table: awards, charges and counter-entries, in the order of entering.
enum LedgerSheet {
    static func sheet(_ entries: [LedgerEntry]) -> Sheet {
        var sheet = Sheet(columns: columns)
        for entry in entries { sheet.append(what(entry) + charged(entry.charged)) }
        return sheet
    }

    /// What fits 80 columns.
    static func narrow(_ sheet: Sheet) -> Sheet {
        let what = Sheet.Column("what", nl: "Wat", en: "What", mayShrink: true)
        return sheet.joining(
            ["entry", "source", "party", "grantLine", "supplier", "invoiceNumber", "description", "devices"], as: what
        ).keeping(["bookedOn", "school", "what", "amount"])
    }

    private static func what(_ entry: LedgerEntry) -> [Cell?] {
        let award = entry.source.award
        let (source, kind) = (entry.source.kind.words, kind(of: entry))
        return [
            .word(id: kind.id, nl: kind.nl, en: kind.en), .integer(entry.id),
            entry.reverses.map { .integer($0) }, .day(iso: entry.booked.day.iso),
            .day(iso: entry.booked.enteredOn.iso),
            .word(id: entry.source.kind.rawValue, nl: source.nl, en: source.en),
            entry.source.party.map { .text($0) }, award.map { .text($0.grantLine) },
            (award?.school ?? entry.charged?.school).map { .text($0.text) }, .amount(entry.amount),
        ]
    }

    private static func kind(of entry: LedgerEntry) -> (id: String, nl: String, en: String) {
        switch (entry.charged == nil, entry.reverses == nil) {
        case (true, true): ("award", "toegekend", "awarded")
        case (true, false): ("award-taken-back", "toekenning terug", "award taken back")
        case (false, true): ("charge", "aangerekend", "charged")
        case (false, false): ("charge-taken-back", "teruggenomen", "taken back")
        }
    }

    private static func charged(_ charged: LedgerEntry.Charged?) -> [Cell?] {
        guard let charged else { return Array(repeating: nil, count: 9) }
        let devices = charged.devices.map(\.name).joined(separator: " ")
        return [
            charged.schoolBoard.map { .text($0) }, charged.supplier.map { .text($0) },
            charged.invoiceNumber.map { .text($0) }, .day(iso: charged.issuedOn.iso),
            charged.line.map { .integer($0) }, charged.description.map { .text($0) },
            .word(id: charged.costKind.rawValue, nl: charged.costKind.words.nl, en: charged.costKind.words.en),
            charged.proof.map { .word(id: $0.rawValue, nl: $0.words.nl, en: $0.words.en) },
            devices.isEmpty ? nil : .text(devices),
        ]
    }

    private static let columns: [Sheet.Column] = [
        .init("entry", nl: "Verrichting", en: "Entry"),
        .init("number", nl: "Nr.", en: "No.", .code),
        .init("takesBack", nl: "Neemt terug nr.", en: "Takes back no.", .code),
        .init("bookedOn", nl: "Geboekt op", en: "Booked on", .day),
        .init("enteredOn", nl: "Ingevoerd op", en: "Entered on", .day),
        .init("source", nl: "Wie draagt het", en: "Borne by"),
        .init("party", nl: "Derde", en: "Third party"),
        .init("grantLine", nl: "Subsidielijn", en: "Grant line", mayShrink: true),
        .init("school", nl: "School", en: "School"),
        .init("amount", nl: "Bedrag", en: "Amount", .number, in: .euro),
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
        .init("supplier", nl: "Leverancier", en: "Supplier", mayShrink: true),
        .init("invoiceNumber", nl: "Factuurnummer", en: "Invoice", mayShrink: true),
        .init("issuedOn", nl: "Factuurdatum", en: "Invoiced on", .day),
        .init("line", nl: "Lijn nr.", en: "Line no.", .code),
        .init("description", nl: "Omschrijving", en: "Description", mayShrink: true),
        .init("costKind", nl: "Kostensoort", en: "Kind of cost"),
        .init("proof", nl: "Bewijsstuk", en: "Proof"),
        .init("devices", nl: "Toestellen", en: "Devices", mayShrink: true),
    ]
}
