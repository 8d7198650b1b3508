import Assets
import Funding
import Inventory
import Sheets

/// Lines against their devices, and devices without a line, as tables.
enum ReconcileSheet {
    static func lines(_ lines: some Sequence<ReconcileLine>) -> Sheet {
        var sheet = Sheet(columns: lineColumns)
        for line in lines { sheet.append(what(line) + counts(line) + serials(line)) }
        return sheet
    }

    private static func what(_ one: ReconcileLine) -> [Cell?] {
        [
            one.schoolBoard.map { .text($0) }, (one.school?.text).map { .text($0) },
            one.supplier.map { .text($0) }, one.number.map { .text($0) }, .day(iso: one.issuedOn.iso),
            one.id.map { .integer($0) }, one.position.map { .integer(Int64($0)) }, one.description.map { .text($0) },
            listed(one.grantLines), .amount(one.gross),
        ]
    }

    private static func counts(_ one: ReconcileLine) -> [Cell?] {
        [one.bought, one.linked, one.seen, one.seenLately, one.inRightSchool, one.notLinked].map {
            .integer(Int64($0))
        }
    }

    private static func serials(_ one: ReconcileLine) -> [Cell?] {
        [one.notArrived, one.notSeen, one.silent, one.elsewhere.map { "\($0.serial)@\($0.school.text)" }].map(listed)
    }

    private static func listed(_ words: [String]) -> Cell? {
        words.isEmpty ? nil : .text(words.joined(separator: " "))
    }

    static let lineColumns: [Sheet.Column] = [
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
        .init("school", nl: "School", en: "School"),
        .init("supplier", nl: "Leverancier", en: "Supplier", mayShrink: true),
        .init("invoiceNumber", nl: "Factuurnummer", en: "Invoice number"),
        .init("issuedOn", nl: "Factuurdatum", en: "Invoiced on", .day),
        .init("line", nl: "Lijn nr.", en: "Line no.", .code),
        .init("position", nl: "Lijn", en: "Line", .code),
        .init("description", nl: "Omschrijving", en: "Description", mayShrink: true),
        .init("grantLines", nl: "Subsidielijn", en: "Grant line", mayShrink: true),
        .init("gross", nl: "Bedrag incl. btw", en: "Amount incl. VAT", .number, in: .euro),
        .init("bought", nl: "Gekocht", en: "Bought", .number),
        .init("linked", nl: "Gekoppeld", en: "Linked", .number),
        .init("seen", nl: "Gezien", en: "Seen", .number),
        .init("seenLately", nl: "Gezien 60 d", en: "Seen 60 d", .number),
        .init("inRightSchool", nl: "Juiste school", en: "Right school", .number),
        .init("notLinked", nl: "Niet gekoppeld", en: "Not linked", .number),
        .init("notArrived", nl: "Geleverd, niet gekend", en: "Delivered, not known"),
        .init("notSeen", nl: "Nooit gezien", en: "Never seen"),
        .init("silent", nl: "60 dagen niet gezien", en: "Not seen for 60 days"),
        .init("elsewhere", nl: "In een andere school", en: "At another school"),
    ]

    /// What fits 80 columns.
    static func narrow(devices sheet: Sheet) -> Sheet {
        sheet.keeping(["school", "device", "serial", "kind", "acquisition", "orderNumber", "seenOn"])
            .withoutEmptyColumns
    }

    static func devices(_ devices: some Sequence<DeviceOnDay>, schoolBoards: [SchoolNumber: String]) -> Sheet {
        var sheet = Sheet(columns: deviceColumns)
        for device in devices { sheet.append(row(device, schoolBoards[device.school])) }
        return sheet
    }

    private static func row(_ device: DeviceOnDay, _ schoolBoard: String?) -> [Cell?] {
        [
            schoolBoard.map { .text($0) }, .text(device.school.text), .integer(device.id),
            device.serial.map { .text($0) }, .kind(device.kind),
            device.acquisition.map { .word(id: $0.rawValue, nl: $0.words.nl, en: $0.words.en) },
            device.orderNumber.map { .text($0) },
            device.status.map { .word(id: $0.rawValue, nl: $0.words.nl, en: $0.words.en) },
            .day(iso: device.knownOn.iso), device.seenOn.map { .day(iso: $0.iso) },
        ]
    }

    static let deviceColumns: [Sheet.Column] = [
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
        .init("school", nl: "School", en: "School"),
        .init("device", nl: "Nr.", en: "No.", .code),
        .init("serial", nl: "Serienummer", en: "Serial number"),
        .init("kind", nl: "Soort toestel", en: "Kind", mayShrink: true),
        .init("acquisition", nl: "Verwervingswijze", en: "Acquisition"),
        .init("orderNumber", nl: "Bestelbon", en: "Order number", mayShrink: true),
        .init("status", nl: "Status", en: "Status"),
        .init("knownOn", nl: "Gekend sinds", en: "Known since", .day),
        .init("seenOn", nl: "Laatst gezien", en: "Last seen", .day),
    ]
}
