import Funding
import Sheets
import Store

/// What arrived, as tables: lines, and the devices of one line.
enum ArrivalSheet {
    /// A row for each proposal.
    static func sheet(of proposals: [ArrivalProposal], _ arrivals: Arrivals) -> Sheet {
        var sheet = Sheet(columns: lineColumns + proposalColumns)
        for proposal in proposals {
            sheet.append(row(proposal.line, arrivals.papers[proposal.line.line]) + row(proposal))
        }
        return sheet
    }

    /// All that is proposed for one line.
    static func dossier(of line: OpenLine, _ arrivals: Arrivals) -> Dossier {
        let own = arrivals.proposals.filter { $0.line.line == line.line }
        var card = Sheet(columns: lineColumns)
        card.append(row(line, arrivals.papers[line.line]))
        let (certain, possible) = (devices(own.filter(\.isCertain)), devices(own.filter { !$0.isCertain }))
        return Dossier(
            "line", card: card,
            parts: [
                .init("arrived", nl: "Aangekomen", en: "Arrived", certain, narrow: certain.keeping(narrowDevices)),
                .init(
                    "possible", nl: "Misschien aangekomen", en: "Possibly arrived", possible,
                    narrow: possible.keeping(narrowDevices)),
            ])
    }

    private static let lineColumns: [Sheet.Column] = [
        .init("line", nl: "Lijn", en: "Line"),
        .init("description", nl: "Omschrijving", en: "Description", mayShrink: true),
        .init("invoice", nl: "Factuur", en: "Invoice"),
        .init("number", nl: "Factuurnummer", en: "Invoice number", mayShrink: true),
        .init("supplier", nl: "Leverancier", en: "Supplier", mayShrink: true),
        .init("issuedOn", nl: "Datum", en: "Date"),
        .init("bought", nl: "Aangekocht", en: "Bought"),
        .init("linked", nl: "Al gekoppeld", en: "Linked already"),
        .init("expected", nl: "Volgens leveringsbon nog te zien", en: "On the delivery note, not seen yet"),
    ]

    private static func row(_ line: OpenLine, _ paper: Arrivals.Paper?) -> [Cell?] {
        [
            .integer(line.line), .text(line.description), paper.map { .integer($0.invoice) },
            paper.map { .text($0.number) }, paper.map { .text($0.supplier) }, .day(line.issuedOn),
            .integer(Int64(line.bought)), .integer(Int64(line.linked)), .integer(Int64(line.expected)),
        ]
    }

    private static let proposalColumns: [Sheet.Column] = [
        .init("arrived", nl: "Aangekomen", en: "Arrived"),
        .init("surplus", nl: "Passen ook", en: "Fit as well"),
        .init("certain", nl: "Zeker", en: "Certain"),
        .init("schools", nl: "School", en: "School", mayShrink: true),
        .init("firstSeenOn", nl: "Eerst gezien van", en: "First seen from"),
        .init("lastSeenOn", nl: "tot", en: "until"),
        .init("reasons", nl: "Waarom", en: "Why", mayShrink: true),
    ]

    private static func row(_ proposal: ArrivalProposal) -> [Cell?] {
        [
            .integer(Int64(proposal.arrivals.count)), .integer(Int64(proposal.surplus)), .flag(proposal.isCertain),
            .text(proposal.schools.map(\.text).joined(separator: ", ")), proposal.firstSeenOn.map { .day($0) },
            proposal.lastSeenOn.map { .day($0) }, .choices(Set(proposal.reasons)),
        ]
    }

    private static let narrowDevices = ["device", "school", "model", "serial", "firstSeenOn", "reason"]

    private static func devices(_ proposals: [ArrivalProposal]) -> Sheet {
        var sheet = Sheet(columns: [
            .init("device", nl: "Toestel", en: "Device"), .init("school", nl: "School", en: "School"),
            .init("kind", nl: "Soort", en: "Kind", mayShrink: true),
            .init("maker", nl: "Merk", en: "Maker", mayShrink: true),
            .init("model", nl: "Model", en: "Model", mayShrink: true),
            .init("serial", nl: "Serienummer", en: "Serial number", mayShrink: true),
            .init("firstSeenOn", nl: "Eerst gezien", en: "First seen"),
            .init("purchasedOn", nl: "Aankoopdatum", en: "Purchased on"),
            .init("orderNumber", nl: "Bestelbonnummer", en: "Order number", mayShrink: true),
            .init("reason", nl: "Waarom", en: "Why", mayShrink: true),
        ])
        for arrival in proposals.flatMap(\.arrivals) {
            let device = arrival.device
            sheet.append([
                .integer(device.number), .text(device.school.text), .kind(device.kind), device.maker.map { .text($0) },
                device.model.map { .text($0) }, device.serial.map { .text($0) }, .day(device.firstSeenOn),
                device.purchasedOn.map { .day($0) }, device.orderNumber.map { .text($0) }, .choice(arrival.reason),
            ])
        }
        return sheet
    }
}
