import Inventory
import Sheets

/// What was sent to whom: a row for each file of each attempt, the newest first.
enum DeliverySheet {
    static func sheet(of deliveries: [Delivery]) -> Sheet {
        var sheet = Sheet(columns: columns)
        for delivery in deliveries.reversed() {
            let start = cells(delivery)
            for file in delivery.files { sheet.append(start + cells(file)) }
            if delivery.files.isEmpty { sheet.append(start + [nil, nil, nil]) }
        }
        return sheet
    }

    /// What fits a terminal: of a hash its beginning, and a file name says the school.
    static func narrow(_ deliveries: [Delivery]) -> Sheet {
        var sheet = Sheet(columns: narrowColumns.compactMap { id in columns.first { $0.id == id } })
        for delivery in deliveries.reversed() {
            let start: [Cell] = [
                .moment(delivery.at), .text(delivery.key.address), .text(delivery.key.month.description),
                word(delivery.outcome),
            ]
            for file in delivery.files {
                sheet.append(start + [.text(file.name), .text(Hex.text(of: file.digest.bytes.prefix(6)))])
            }
        }
        return sheet.grouped(byFirst: 4)
    }

    private static let narrowColumns = ["at", "address", "month", "outcome", "file", "fileSHA256"]

    private static let columns: [Sheet.Column] = [
        .init("at", nl: "Op", en: "On"),
        .init("address", nl: "Adres", en: "Address", mayShrink: true),
        .init("scope", nl: "Rapporten van", en: "Reports of", mayShrink: true),
        .init("month", nl: "Maand", en: "Month"),
        .init("outcome", nl: "Uitkomst", en: "Outcome"),
        .init("text", nl: "Antwoord", en: "Answer", mayShrink: true),
        .init("endedAt", nl: "Einde", en: "Ended"),
        .init("message", nl: "Message-ID", en: "Message-ID", mayShrink: true),
        .init("size", nl: "Grootte van de mail", en: "Size of the mail"),
        .init("sha256", nl: "SHA-256 van de mail", en: "SHA-256 of the mail", mayShrink: true),
        .init("file", nl: "Bestand", en: "File", mayShrink: true),
        .init("fileSize", nl: "Grootte", en: "Size"),
        .init("fileSHA256", nl: "SHA-256", en: "SHA-256", mayShrink: true),
    ]

    private static func cells(_ delivery: Delivery) -> [Cell?] {
        let ending = delivery.ending
        return [
            .moment(delivery.at), .text(delivery.key.address), .text(delivery.key.scope),
            .text(delivery.key.month.description), word(delivery.outcome), ending.map { .text($0.text) },
            ending.map { .moment($0.at) }, .text(delivery.message), .integer(Int64(delivery.size)),
            .text(Hex.text(of: delivery.digest.bytes)),
        ]
    }

    private static func cells(_ file: SentFile) -> [Cell?] {
        [.text(file.name), .integer(Int64(file.size)), .text(Hex.text(of: file.digest.bytes))]
    }

    private static func word(_ outcome: MailOutcome) -> Cell {
        let words: (nl: String, en: String) =
            switch outcome {
            case .accepted: ("aanvaard", "accepted")
            case .refused: ("geweigerd", "refused")
            case .deferred: ("uitgesteld", "deferred")
            case .unknown: ("onbekend", "unknown")
            }
        return .word(id: outcome.rawValue, nl: words.nl, en: words.en)
    }
}
