import Assets
import Inventory
import Sheets
import Store

/// The inventory as a table: one row for each asset.
enum InventorySheet {
    static func sheet(of assets: [AssetRow]) -> Sheet {
        var sheet = Sheet(columns: columns)
        for asset in assets { sheet.append(row(asset)) }
        return sheet
    }

    private static func row(_ asset: AssetRow) -> [Cell?] { seen(asset) + said(asset) }

    private static func seen(_ asset: AssetRow) -> [Cell?] {
        [
            .text(asset.school.text), .text(asset.schoolName), .integer(asset.id), .kind(asset.kind),
            .confidence(asset.confidence),
            asset.maker.map { .text($0) }, asset.model.map { .text($0) }, asset.serial.map { .text($0) },
            asset.inventoryNumber.map { .text($0) }, asset.owner.map { .text($0) }, asset.room.map { .text($0) },
            asset.hostname.map { .text($0) }, asset.processor.map { .text($0) },
            asset.memoryInBytes.map { .gibibytes($0) }, asset.storageInBytes.map { .gigabytes($0) },
            asset.screen.map { .decimal($0, places: 1) }, asset.osName.map { .text($0) },
            asset.osVersion.map { .text($0) }, asset.osSupportedUntil.map { .moment($0) },
            asset.isDiskEncrypted.map { .flag($0) },
            asset.host.map { .integer($0) }, .moment(asset.firstSeenAt), asset.seenAt.map { .moment($0) },
            sources(asset),
        ]
    }

    /// What people say of its purchase and its whereabouts.
    private static func said(_ asset: AssetRow) -> [Cell?] {
        [
            asset.purchasedOn.map { .day(iso: $0.iso) },
            asset.acquisition.map { .word(id: $0.rawValue, nl: $0.words.nl, en: $0.words.en) },
            asset.orderNumber.map { .text($0) },
            asset.warrantyUntil.map { .day(iso: $0.iso) },
            asset.status.map { .word(id: $0.rawValue, nl: $0.words.nl, en: $0.words.en) },
            asset.handedTo.map { .text($0) }, asset.returnDueOn.map { .day(iso: $0.iso) }, asset.note.map { .text($0) },
        ]
    }

    /// Who reports it, and whether a person said what kind it is.
    private static func sources(_ asset: AssetRow) -> Cell? {
        let sources = asset.sources
        let isSaid = asset.saidAt != nil && !sources.contains(.person)
        return told[isSaid ? sources + [.person] : sources]
    }

    /// Some of the sources, as they stand in order: there are eight such words, and many rows.
    private static let told: [[ValueSource]: Cell] = {
        let words: [(source: ValueSource, nl: String, en: String)] = [
            (.agent, "agent", "agent"), (.imported, "import", "import"), (.person, "manueel", "manual"),
        ]
        let some = (0..<8).map { marks in words.indices.filter { marks & (1 << $0) != 0 }.map { words[$0] } }
        let cells = some.map { known in
            (
                known.map(\.source),
                Cell.word(
                    id: known.map(\.source.rawValue).joined(separator: "+"),
                    nl: known.map(\.nl).joined(separator: " + "), en: known.map(\.en).joined(separator: " + "))
            )
        }
        return Dictionary(uniqueKeysWithValues: cells)
    }()

    /// What fits 80 columns.
    static func narrow(of assets: [AssetRow], withSchool: Bool) -> Sheet {
        var sheet = Sheet(columns: narrowColumns(withSchool: withSchool))
        for asset in assets {
            let school: [Cell?] = withSchool ? [.text(asset.school.text)] : []
            sheet.append(
                school + [
                    .integer(asset.id), .kind(asset.kind),
                    ProductName.text(asset.maker, asset.model).map { .text($0) }, asset.serial.map { .text($0) },
                    asset.hostname.map { .text($0) }, asset.seenAt.map { .moment($0) },
                ])
        }
        return sheet
    }

    static func narrowColumns(withSchool: Bool) -> [Sheet.Column] {
        let named = ["asset", "kind", "serial", "hostname", "seenAt"].compactMap { id in columns.first { $0.id == id } }
        let product = Sheet.Column("product", nl: "Merk en model", en: "Product", mayShrink: true)
        let school = withSchool ? [Sheet.Column("school", nl: "School", en: "School")] : []
        return school + named.prefix(2) + [product] + named.dropFirst(2)
    }

    static let columns = seenColumns + saidColumns

    private static let seenColumns: [Sheet.Column] = [
        .init("school", nl: "Instellingsnummer", en: "School number"),
        .init("schoolName", nl: "School", en: "School", mayShrink: true),
        .init("asset", nl: "Nr.", en: "No.", .code),
        .init("kind", nl: "Soort toestel", en: "Kind", mayShrink: true),
        .init("confidence", nl: "Zekerheid", en: "Confidence"),
        .init("maker", nl: "Merk", en: "Maker", mayShrink: true),
        .init("model", nl: "Model", en: "Model", mayShrink: true),
        .init("serial", nl: "Serienummer", en: "Serial number", mayShrink: true),
        column(.inventoryNumber), column(.owner), column(.room),
        .init("hostname", nl: "Hostnaam", en: "Hostname", mayShrink: true),
        .init("processor", nl: "Processor", en: "Processor", mayShrink: true),
        .init("memoryInGB", nl: "Werkgeheugen", en: "Memory", .number, in: .gigabytes),
        .init("storageInGB", nl: "Opslag", en: "Storage", .number, in: .gigabytes),
        .init("screenInInches", nl: "Schermgrootte", en: "Screen", .number, in: .inches),
        .init("os", nl: "Besturingssysteem", en: "Operating system", mayShrink: true),
        .init("osVersion", nl: "OS-versie", en: "OS version"),
        .init("osSupportedUntil", nl: "OS ondersteund tot", en: "OS supported until", .day),
        .init("diskEncrypted", nl: "Schijfversleuteling", en: "Disk encryption", .flag),
        .init("attachedTo", nl: "Aangesloten op nr.", en: "Attached to no.", .code),
        .init("firstSeenAt", nl: "Eerst gezien", en: "First seen", .day),
        .init("seenAt", nl: "Laatst gezien", en: "Last seen", .day, mayShrink: true),
        .init("source", nl: "Bron", en: "Source"),
    ]

    private static let saidFields: [AssetField] = [
        .purchasedOn, .acquisition, .orderNumber, .warrantyUntil, .status, .handedTo, .returnDueOn, .note,
    ]
    private static let saidColumns = saidFields.map(column)

    /// Under the word that an import knows the field by, so that a list can come back.
    private static func column(_ field: AssetField) -> Sheet.Column {
        func heading(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
        return .init(
            field.rawValue, nl: heading(field.words.nl), en: heading(field.words.en), field.form == .day ? .day : .text,
            mayShrink: true)
    }
}
