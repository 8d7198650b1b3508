import Assets
import Inventory
import Sheets
import Store

/// The findings as a table: one row for each.
enum HealthSheet {
    static func sheet(
        _ findings: some Sequence<Finding>, subjects: [Int64: HealthSubject], schoolNames: [SchoolNumber: String]
    ) -> Sheet {
        var sheet = Sheet(columns: columns)
        for finding in findings {
            let subject = finding.asset.flatMap { subjects[$0] }
            let school = finding.school.flatMap { schoolNames[$0] }
            sheet.append(whatAndWhere(finding, school) + facts(subject) + measures(finding))
        }
        return sheet
    }

    private static func whatAndWhere(_ finding: Finding, _ schoolName: String?) -> [Cell?] {
        let (kind, severity) = (finding.kind, finding.kind.severity)
        return [
            .word(id: severity.rawValue, nl: severity.words.nl, en: severity.words.en),
            .word(id: kind.rawValue, nl: kind.words.nl, en: kind.words.en),
            (finding.school?.text).map { .text($0) }, schoolName.map { .text($0) },
            finding.asset.map { .integer($0) },
        ]
    }

    private static func facts(_ subject: HealthSubject?) -> [Cell?] {
        [
            (subject?.kind).map { .kind($0) },
            (subject?.status).map { .word(id: $0.rawValue, nl: $0.words.nl, en: $0.words.en) },
            (subject?.maker).map { .text($0) }, (subject?.model).map { .text($0) },
            (subject?.serial).map { .text($0) }, (subject?.hostname).map { .text($0) },
            (subject?.inventoryNumber).map { .text($0) }, (subject?.room).map { .text($0) },
        ]
    }

    private static func measures(_ finding: Finding) -> [Cell?] {
        let others = finding.others.map(String.init).joined(separator: ", ")
        return [
            finding.since.map { .moment($0) }, finding.days.map { .integer(Int64($0)) },
            finding.count.map { .integer(Int64($0)) }, finding.wearInPercent.map { .integer($0) },
            finding.name.map { .text($0) }, others.isEmpty ? nil : .text(others),
            (finding.otherSchool?.text).map { .text($0) }, finding.conflict.map { .integer($0) },
            finding.cause.map { .word(id: $0.rawValue, nl: $0.words.nl, en: $0.words.en) }, next(finding),
        ]
    }

    private static func next(_ finding: Finding) -> Cell {
        if let command = finding.command { return .text(command) }
        let advice = finding.kind.advice
        return .word(id: advice.en, nl: advice.nl, en: advice.en)
    }

    static let columns: [Sheet.Column] = [
        .init("severity", nl: "Belang", en: "Severity"),
        .init("finding", nl: "Vaststelling", en: "Finding"),
        .init("school", nl: "Instellingsnummer", en: "School number"),
        .init("schoolName", nl: "School", en: "School"),
        .init("device", nl: "Nr.", en: "No.", .code),
        .init("kind", nl: "Soort toestel", en: "Kind"),
        .init("status", nl: "Status", en: "Status"),
        .init("maker", nl: "Merk", en: "Maker"),
        .init("model", nl: "Model", en: "Model"),
        .init("serial", nl: "Serienummer", en: "Serial number"),
        .init("hostname", nl: "Hostnaam", en: "Hostname"),
        .init("inventoryNumber", nl: "Inventarisnummer", en: "Inventory number"),
        .init("room", nl: "Lokaal", en: "Room"),
        .init("since", nl: "Sinds", en: "Since", .day),
        .init("days", nl: "Dagen", en: "Days", .number),
        .init("count", nl: "Aantal", en: "Count", .number),
        .init("wearInPercent", nl: "Slijtage", en: "Wear", .number, in: .percent),
        .init("name", nl: "Wat", en: "What"),
        .init("otherDevices", nl: "Andere toestellen", en: "Other devices"),
        .init("otherSchool", nl: "Andere school", en: "Other school"),
        .init("conflict", nl: "Conflict", en: "Conflict", .code),
        .init("cause", nl: "Waarom", en: "Why"),
        .init("next", nl: "Wat nu", en: "What next"),
    ]
}

extension Finding {
    /// What shows the person who decides how to do that.
    var command: String? { conflict.map { "inkaart-collector conflict show \($0)" } }
}
