import Inventory
import Sheets
import Store

/// Changes as a table: one row for each.
enum ChangeSheet {
    /// Of one device, or of many; `visit` hands them out a few at a time.
    static func report(
        about: About, of id: Int64? = nil, whenEmpty: Words,
        visit: @escaping @Sendable (_ take: @Sendable ([Change]) throws -> Void) throws -> Void
    ) -> Report {
        let title = Words(nl: "Wijzigingen", en: "Changes")
        let all = ReportTable("changes", title, columns, whenEmpty: whenEmpty) { take in
            try visit { try take(sheet(of: $0)) }
        }
        let narrow = ReportTable("changes", title, narrow([], of: id).columns, whenEmpty: whenEmpty) { take in
            try visit { try take(self.narrow($0, of: id)) }
        }
        return Report(about: about, tables: [all], sections: { [Section(table: narrow)] })
    }

    static func sheet(of changes: [Change]) -> Sheet {
        var sheet = Sheet(columns: columns)
        for change in changes { sheet.append(row(change)) }
        return sheet
    }

    private static func row(_ change: Change) -> [Cell?] {
        let place = [change.after, change.before].lazy.compactMap { shown in
            if case .asset(_, let place?)? = shown { place } else { nil }
        }.first
        return [
            .moment(change.at), (change.asset.school?.text).map { .text($0) }, .integer(change.asset.id),
            .kind(change.asset.kind), change.asset.maker.map { .text($0) }, change.asset.model.map { .text($0) },
            .word(id: change.kind.rawValue, nl: change.kind.words.nl, en: change.kind.words.en), change.subject,
            change.before?.cell, change.after?.cell, place.map { .text($0) }, change.source.map(source),
            change.act.map { .integer($0.id) }, (change.act?.who).map { .text($0) },
            (change.act?.why).map { .text($0) },
        ]
    }

    private static func source(_ source: ValueSource) -> Cell {
        switch source {
        case .agent: .word(id: source.rawValue, nl: "agent", en: "agent")
        case .imported: .word(id: source.rawValue, nl: "import", en: "import")
        case .person: .word(id: source.rawValue, nl: "manueel", en: "manual")
        }
    }

    private static let columns: [Sheet.Column] = [
        .init("at", nl: "Datum", en: "Date", .day), .init("school", nl: "Instellingsnummer", en: "School number"),
        .init("device", nl: "Nr.", en: "No.", .code), .init("kind", nl: "Soort toestel", en: "Kind"),
        .init("maker", nl: "Merk", en: "Maker"), .init("model", nl: "Model", en: "Model"),
        .init("change", nl: "Wat", en: "What"), .init("subject", nl: "Onderdeel of veld", en: "Part or field"),
        .init("before", nl: "Van", en: "From"), .init("after", nl: "Naar", en: "To"),
        .init("place", nl: "Aansluiting", en: "Connection"), .init("source", nl: "Bron", en: "Source"),
        .init("act", nl: "Handeling", en: "Act", .code), .init("who", nl: "Wie", en: "Who"),
        .init("why", nl: "Waarom", en: "Why"),
    ]
}

// MARK: what fits 80 columns

extension ChangeSheet {
    /// In the table of one device the rows do not name it.
    static func narrow(_ changes: [Change], of id: Int64? = nil) -> Sheet {
        var sheet = Sheet(columns: narrowColumns)
        for change in changes {
            let named: [Cell?] =
                change.asset.id == id ? [nil, nil] : [.integer(change.asset.id), name(of: change.asset)]
            sheet.append([.moment(change.at)] + named + [change.event, change.difference, change.reason])
        }
        return sheet
    }

    /// Kind, maker and model.
    static func name(of asset: ChangedAsset) -> Cell {
        let product = ProductName.words(asset.maker, asset.model)
        let words = asset.kind.words
        return .word(
            id: asset.kind.rawValue, nl: ([words.nl] + product).joined(separator: " "),
            en: ([words.en] + product).joined(separator: " "))
    }

    private static let narrowColumns: [Sheet.Column] = [
        .init("at", nl: "Datum", en: "Date", .day), .init("device", nl: "Nr.", en: "No.", .code),
        .init("name", nl: "Toestel", en: "Device", mayShrink: true),
        .init("change", nl: "Wat", en: "What", mayShrink: true),
        .init("difference", nl: "Verandering", en: "Change", mayShrink: true),
        .init("reason", nl: "Wie: waarom", en: "Who: why", mayShrink: true),
    ]
}
