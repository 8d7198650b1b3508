import Sheets
import Store

/// Audits as tables.
enum AuditSheets {
    /// An audit in each row.
    static func sheet(of reports: [AuditReport]) -> Sheet {
        var sheet = Sheet(columns: [
            .init("audit", nl: "Audit", en: "Audit"),
            .init("school", nl: "School", en: "School"),
            .init("room", nl: "Lokaal", en: "Room", mayShrink: true),
            .init("startedAt", nl: "Begonnen", en: "Started"),
            .init("startedBy", nl: "Door", en: "By", mayShrink: true),
            .init("closedAt", nl: "Gesloten", en: "Closed"),
            .init("found", nl: "Er", en: "Found"),
            .init("missing", nl: "Weg", en: "Missing"),
            .init("unexpected", nl: "Te veel", en: "Extra"),
            .init("unknown", nl: "Onbekend", en: "Unknown"),
        ])
        for report in reports {
            let audit = report.audit
            let counts = [AuditOutcome.found, .missing, .unexpected].map { report.things($0).count }
            sheet.append(
                [
                    .integer(audit.id), .text(audit.school.text), audit.room.map { .text($0) },
                    .moment(audit.startedAt), .text(audit.startedBy), audit.closedAt.map { .moment($0) },
                ] + (counts + [report.unknown.count]).map { .integer(Int64($0)) })
        }
        return sheet
    }

    /// A device or a code in each row, what needs somebody first.
    static func sheet(of report: AuditReport, isNarrow: Bool) -> Sheet {
        var sheet = Sheet(columns: columns)
        for thing in report.things where thing.outcome != .found { sheet.append(row(thing, isNarrow)) }
        for scan in report.unknown { sheet.append(row(scan)) }
        for thing in report.things(.found) { sheet.append(row(thing, isNarrow)) }
        return isNarrow ? narrow(sheet, without: ["serial", "inventoryNumber", "scannedAt", "scannedBy"]) : sheet
    }

    /// A scanned code in each row.
    static func sheet(of answers: [ScanAnswer], isNarrow: Bool) -> Sheet {
        var sheet = Sheet(columns: [outcome, code, again] + device + place)
        for answer in answers {
            let again = answer.isRepeated ? Cell.flag(true) : nil
            sheet.append([word(answer.holder), .text(answer.code), again] + cells(answer.holder))
        }
        return isNarrow ? narrow(sheet, without: ["serial", "inventoryNumber", "status"]) : sheet
    }

    /// What fits 80 columns: without columns in which nothing stands, and without the school if it is the same in all rows.
    private static func narrow(_ sheet: Sheet, without absent: [String]) -> Sheet {
        let told = sheet.withoutEmptyColumns
        let kept = told.keeping(told.columns.map(\.id).filter { !absent.contains($0) && !isOneSchool($0, in: told) })
        let hasSeveral = kept.columns.contains { $0.id == "devices" }
        return (hasSeveral ? kept.joining(["device", "devices"], as: .init("device", nl: "Nr.", en: "No.")) : kept)
            .joiningProducts
    }

    private static func isOneSchool(_ column: String, in sheet: Sheet) -> Bool {
        column == "school" && Set(sheet.keeping([column]).rows.compactMap { $0[0]?.text(in: .dutch) }).count == 1
    }

    private static let outcome = Sheet.Column("outcome", nl: "Uitkomst", en: "Outcome")
    private static let again = Sheet.Column("again", nl: "Nog eens", en: "Again")
    private static let code = Sheet.Column("code", nl: "Code", en: "Code", mayShrink: true)
    private static let device: [Sheet.Column] = [
        .init("device", nl: "Nr.", en: "No."),
        .init("devices", nl: "Nrs.", en: "Nos."),
        .init("kind", nl: "Soort toestel", en: "Kind", mayShrink: true),
        .init("maker", nl: "Merk", en: "Maker", mayShrink: true),
        .init("model", nl: "Model", en: "Model", mayShrink: true),
        .init("serial", nl: "Serienummer", en: "Serial number", mayShrink: true),
        .init("inventoryNumber", nl: "Inventarisnr.", en: "Inventory no.", mayShrink: true),
    ]
    private static let place: [Sheet.Column] = [
        .init("school", nl: "School", en: "School"),
        .init("room", nl: "Lokaal", en: "Room", mayShrink: true),
        .init("status", nl: "Status", en: "Status", mayShrink: true),
    ]
    private static let columns: [Sheet.Column] =
        [outcome, code] + device + place + [
            .init("scannedAt", nl: "Gescand", en: "Scanned"),
            .init("scannedBy", nl: "Door", en: "By", mayShrink: true),
        ]

    /// People get a number to look for, whether or not it was scanned.
    private static func row(_ thing: AuditThing, _ isNarrow: Bool) -> [Cell?] {
        let number = isNarrow ? thing.inventoryNumber ?? thing.serial : nil
        let code = (thing.scan?.code ?? number).map { Cell.text($0) }
        return [word(thing.outcome), code] + cells(thing) + cells(thing.scan)
    }

    private static func row(_ scan: AuditScan) -> [Cell?] {
        let holder = scan.isAmbiguous ? ScanAnswer.Holder.several([]) : .nobody
        return [word(holder), .text(scan.code)] + cells(holder) + cells(scan)
    }

    private static func cells(_ scan: AuditScan?) -> [Cell?] {
        [scan.map { .moment($0.at) }, scan.map { .text($0.who) }]
    }

    private static func cells(_ holder: ScanAnswer.Holder) -> [Cell?] {
        let none = [Cell?](repeating: nil, count: device.count + place.count - 2)
        return switch holder {
        case .thing(let thing): cells(thing)
        case .several(let assets) where !assets.isEmpty:
            [nil, .text(assets.map(String.init).joined(separator: ", "))] + none
        case .several, .nobody: [nil, nil] + none
        }
    }

    private static func cells(_ thing: AuditThing) -> [Cell?] {
        [
            .integer(thing.asset), nil, .kind(thing.kind), thing.maker.map { .text($0) }, thing.model.map { .text($0) },
            thing.serial.map { .text($0) }, thing.inventoryNumber.map { .text($0) }, .text(thing.school.text),
            thing.room.map { .text($0) }, thing.status.map { .status($0) },
        ]
    }

    private static func word(_ holder: ScanAnswer.Holder) -> Cell {
        switch holder {
        case .thing(let thing): word(thing.outcome)
        case .several: .word(id: "ambiguous", nl: "dubbelzinnig", en: "ambiguous")
        case .nobody: .word(id: "unknown", nl: "onbekend", en: "unknown")
        }
    }

    private static func word(_ outcome: AuditOutcome) -> Cell {
        switch outcome {
        case .found: .word(id: outcome.rawValue, nl: "gevonden", en: "found")
        case .missing: .word(id: outcome.rawValue, nl: "ontbreekt", en: "missing")
        case .unexpected: .word(id: outcome.rawValue, nl: "onverwacht", en: "unexpected")
        }
    }
}
