import Sheets
import Store

/// What is in a room: a row for each thing, those of which people say so first.
enum RoomSheet {
    static func sheet(of things: [RoomThing]) -> Sheet {
        var sheet = Sheet(columns: columns)
        for thing in things { sheet.append(row(thing)) }
        return sheet
    }

    /// What fits 80 columns: the usual host only where it is another one than the last.
    static func narrow(_ things: [RoomThing]) -> Sheet {
        var sheet = Sheet(columns: narrowColumns)
        for thing in things {
            let product = [thing.row.maker, thing.row.model].compactMap(\.self).joined(separator: " ")
            sheet.append([
                .integer(thing.row.id), .kind(thing.row.kind), product.isEmpty ? nil : .text(product),
                thing.row.status.map { .status($0) }, thing.hosts.map(host), thing.hosts.map { .moment($0.since) },
                thing.seenWith.map { .integer($0) },
            ])
        }
        let hasStatus = things.contains { $0.row.status != nil }
        return hasStatus ? sheet : sheet.keeping(narrowColumns.map(\.id).filter { $0 != "status" })
    }

    private static func host(_ hosts: HostHistory) -> Cell {
        let (last, usual) = (String(hosts.lastHost), String(hosts.usualHost))
        if last == usual { return .text(last) }
        return .word(id: last, nl: "\(last), meestal \(usual)", en: "\(last), usually \(usual)")
    }

    private static let narrowColumns: [Sheet.Column] = [
        .init("device", nl: "Nr.", en: "No."),
        .init("kind", nl: "Soort toestel", en: "Kind", mayShrink: true),
        .init("product", nl: "Merk en model", en: "Product", mayShrink: true),
        .init("status", nl: "Status", en: "Status", mayShrink: true),
        .init("host", nl: "Aan nr.", en: "At no.", mayShrink: true),
        .init("since", nl: "Sinds", en: "Since"),
        .init("seenWith", nl: "Gezien bij", en: "Seen with"),
    ]

    private static let columns: [Sheet.Column] = [
        .init("device", nl: "Nr.", en: "No."),
        .init("kind", nl: "Soort toestel", en: "Kind", mayShrink: true),
        .init("maker", nl: "Merk", en: "Maker", mayShrink: true),
        .init("model", nl: "Model", en: "Model", mayShrink: true),
        .init("serial", nl: "Serienummer", en: "Serial number", mayShrink: true),
        .init("inventoryNumber", nl: "Inventarisnummer", en: "Inventory number", mayShrink: true),
        .init("room", nl: "Lokaal", en: "Room", mayShrink: true),
        .init("status", nl: "Status", en: "Status", mayShrink: true),
        .init("usualHost", nl: "Meestal aan", en: "Usually at"),
        .init("lastHost", nl: "Laatst aan", en: "Last at"),
        .init("since", nl: "Sinds", en: "Since"),
        .init("seenWith", nl: "Gezien bij", en: "Seen with"),
        .init("seenAt", nl: "Laatst gezien", en: "Last seen"),
    ]

    private static func row(_ thing: RoomThing) -> [Cell?] {
        let (row, hosts) = (thing.row, thing.hosts)
        return [
            .integer(row.id), .kind(row.kind), row.maker.map { .text($0) }, row.model.map { .text($0) },
            row.serial.map { .text($0) }, row.inventoryNumber.map { .text($0) }, row.room.map { .text($0) },
            row.status.map { .status($0) }, hosts.map { .integer($0.usualHost) }, hosts.map { .integer($0.lastHost) },
            hosts.map { .moment($0.since) }, thing.seenWith.map { .integer($0) }, row.seenAt.map { .moment($0) },
        ]
    }
}
