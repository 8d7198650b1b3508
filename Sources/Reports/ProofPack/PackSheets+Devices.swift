import Assets
import Funding
import Sheets
import Store

extension PackSheets {
    var proofs: Sheet {
        sheet(
            [
                PackColumn.document, PackColumn.invoice, PackColumn.supplier,
                .init("status", nl: "Bewijsstuk", en: "Proof"), .init("on", nl: "Op", en: "On"),
                .init("reason", nl: "Reden", en: "Reason"),
                .init("replacedBy", nl: "Vervangen door factuur", en: "Replaced by invoice"),
                .init("bookedOn", nl: "Geboekt op", en: "Booked on", .day),
                .init("act", nl: "Handeling", en: "Act", .code),
            ], pack.books.proofs
        ) { proof in
            [
                .integer(proof.invoice), .text(proof.invoiceNumber), .text(proof.supplier),
                proof.status.map { .choice($0) }, .day(iso: proof.happenedOn.iso), proof.reason.map { .text($0) },
                proof.replacedBy.map { .text($0) }, .day(iso: proof.bookedOn.iso), .integer(proof.act),
            ]
        }
    }

    var devices: Sheet {
        let invoices = Dictionary(uniqueKeysWithValues: pack.books.invoices.map { ($0.id, $0) })
        let lines = Dictionary(uniqueKeysWithValues: pack.books.lines.map { ($0.line.id, $0) })
        return sheet(
            [
                PackColumn.document, PackColumn.invoice, PackColumn.position,
                .init("description", nl: "Omschrijving", en: "Description"),
                .init("device", nl: "Toestel", en: "Device", .code), .init("kind", nl: "Soort toestel", en: "Kind"),
                .init("maker", nl: "Merk", en: "Maker"), .init("model", nl: "Model", en: "Model"),
                .init("serial", nl: "Serienummer", en: "Serial number"),
                .init("school", nl: "Instellingsnummer", en: "School number"),
                .init("schoolName", nl: "School", en: "School"),
                .init("firstSeen", nl: "Eerst gezien", en: "First seen"),
                .init("lastSeen", nl: "Laatst gezien", en: "Last seen"),
                .init("seenAlive", nl: "Gezien sinds de factuur", en: "Seen since the invoice"),
                .init("status", nl: "Status", en: "Status"),
            ], pack.books.devices
        ) { device in
            let line = lines[device.line]
            let invoice = line.flatMap { invoices[$0.invoice] }
            return [
                line.map { .integer($0.invoice) }, invoice.map { .text($0.number) },
                line.map { .integer(Int64($0.line.position)) }, line.map { .text($0.line.description) },
            ] + what(device) + seen(device, since: invoice?.issuedOn)
        }
    }

    private func what(_ device: DeviceRecord) -> [Cell?] {
        let kind = device.device.flatMap { pack.devices[$0]?.kind } ?? device.kind
        return [
            device.device.map { .integer($0) }, kind.map { .kind($0) }, device.maker.map { .text($0) },
            device.model.map { .text($0) }, device.serial.map { .text($0) },
        ]
    }

    private func seen(_ device: DeviceRecord, since issuedOn: Day?) -> [Cell?] {
        let state = device.device.flatMap { pack.devices[$0] }
        let isAlive = issuedOn.map { state?.isSeen(since: $0) ?? false }
        return [
            (state?.school.text).map { .text($0) }, state.flatMap { pack.schoolNames[$0.school] }.map { .text($0) },
            (state?.firstSeenOn).map { .day(iso: $0.iso) }, (state?.seenOn).map { .day(iso: $0.iso) },
            isAlive.map { .flag($0) }, (state?.status).map { .word(id: $0.rawValue, nl: $0.words.nl, en: $0.words.en) },
        ]
    }
}

extension DeviceOnDay {
    /// `nil` for one that nobody and nothing saw. What an import knows of, it may have seen before it told.
    fileprivate var firstSeenOn: Day? { seenOn.map { min($0, knownOn) } }
}
