import Funding
import Sheets
import Store

/// Facturen.
enum InvoiceSheet {
    static func sheet(of invoices: [BookedInvoice]) -> Sheet {
        var sheet = Sheet(columns: columns)
        for invoice in invoices { sheet.append(row(invoice)) }
        return sheet
    }

    /// What fits 80 columns.
    static let narrow = ["invoice", "number", "issuedOn", "supplier", "amount", "free", "state"]

    static func dossier(of account: InvoiceAccount) -> Dossier {
        var card = Sheet(columns: columns + paperColumns)
        card.append(row(account.invoice) + paperRow(account))
        let lines = lines(account.lines)
        let charges = ChargeSheet.narrow(account.charges)
        return Dossier(
            "invoice", card: card,
            parts: [
                .init("lines", nl: "Lijnen", en: "Lines", lines, narrow: lines.keeping(narrowLines)),
                .init(
                    "charges", nl: "Wie draagt ze", en: "Who bears them", ChargeSheet.sheet(of: account.charges),
                    narrow: charges.keeping(charges.columns.map(\.id).filter { $0 != "number" })),
                .init(
                    "proofs", nl: "Bewijsstukken", en: "Proofs", ProofSheet.sheet(of: account.proofs, inInvoice: true)),
                .init("devices", nl: "Toestellen", en: "Devices", devices(account.devices)),
            ])
    }

    private static let columns: [Sheet.Column] = [
        .init("invoice", nl: "Nr.", en: "No."),
        .init("kind", nl: "Stuk", en: "Paper"),
        .init("number", nl: "Factuurnummer", en: "Invoice number", mayShrink: true),
        .init("issuedOn", nl: "Datum", en: "Date"),
        .init("supplier", nl: "Leverancier", en: "Supplier", mayShrink: true),
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
        .init("school", nl: "School", en: "School"),
        .init("amount", nl: "Incl. btw", en: "Incl. VAT"),
        .init("charged", nl: "Aangerekend", en: "Charged"),
        .init("free", nl: "Nog vrij", en: "Free"),
        .init("state", nl: "Toestand", en: "State", mayShrink: true),
        .init("bookedOn", nl: "Geboekt op", en: "Booked on"),
        .init("act", nl: "Handeling", en: "Act"),
        .init("reverses", nl: "Tegenboeking van", en: "Counter-entry of"),
        .init("reversedBy", nl: "Tegengeboekt door", en: "Taken back by"),
    ]

    private static func row(_ invoice: BookedInvoice) -> [Cell?] {
        [
            .integer(invoice.id), .choice(invoice.kind), .text(invoice.number), .day(invoice.issuedOn),
            .text(invoice.supplier), .text(invoice.schoolBoard), invoice.school.map { .text($0.text) },
            .amount(invoice.gross), .amount(invoice.charged), .amount(invoice.free),
        ] + LineColumns.mark(invoice.booked)
    }

    private static let paperColumns: [Sheet.Column] = [
        .init("supplierNumber", nl: "Ondernemingsnummer", en: "Enterprise number"),
        .init("order", nl: "Bestelling", en: "Order"),
        .init("orderNumber", nl: "Bestelbonnummer", en: "Order number"),
        .init("correctedNumber", nl: "Verbetert factuurnummer", en: "Corrects invoice number"),
        .init("corrects", nl: "Verbetert factuur", en: "Corrects invoice"),
        .init("total", nl: "Totaal op het stuk", en: "Total on the paper"),
        .init("roundingDifference", nl: "Afrondingsverschil", en: "Rounding difference"),
        .init("document", nl: "Bewaarde kopie", en: "Stored copy", mayShrink: true),
    ]

    private static func paperRow(_ account: InvoiceAccount) -> [Cell?] {
        let paper = account.paper
        return [
            paper.supplierNumber.map { .text($0.description) }, paper.order.map { .integer($0) },
            paper.orderNumber.map { .text($0) }, paper.correctedNumber.map { .text($0) },
            paper.corrects.map { .integer($0) }, paper.total.map { .amount($0) },
            paper.total.map { .amount($0 - account.invoice.gross) }, paper.document.map { .text($0) },
        ]
    }

    private static let narrowLines = ["line", "description", "quantity", "vatRate", "gross", "free", "devices"]

    private static func lines(_ lines: [InvoiceLineAccount]) -> Sheet {
        var sheet = Sheet(
            columns: LineColumns.all + [
                .init("charged", nl: "Aangerekend", en: "Charged"), .init("free", nl: "Nog vrij", en: "Free"),
                .init("devices", nl: "Toestellen", en: "Devices"),
            ])
        for line in lines {
            let rest: [Cell?] = [.amount(line.charged), .amount(line.free), .integer(Int64(line.devices))]
            sheet.append(LineColumns.row(line.line) + rest)
        }
        return sheet
    }

    private static func devices(_ devices: [LinkedDevice]) -> Sheet {
        var sheet = Sheet(columns: [
            .init("line", nl: "Lijn", en: "Line"), .init("device", nl: "Toestel", en: "Device"),
            .init("maker", nl: "Merk", en: "Maker", mayShrink: true),
            .init("model", nl: "Model", en: "Model", mayShrink: true),
            .init("serial", nl: "Serienummer", en: "Serial number", mayShrink: true),
        ])
        for device in devices {
            sheet.append([
                .integer(device.line), device.device.map { .integer($0) }, device.maker.map { .text($0) },
                device.model.map { .text($0) }, device.serial.map { .text($0) },
            ])
        }
        return sheet
    }
}
