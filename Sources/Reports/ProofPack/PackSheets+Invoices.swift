import Assets
import Funding
import Sheets
import Store

extension PackSheets {
    var invoices: Sheet {
        sheet(
            [
                PackColumn.document, PackColumn.invoice, .init("kind", nl: "Soort", en: "Kind"), PackColumn.issued,
                PackColumn.supplier,
                .init("supplierNumber", nl: "Ondernemingsnummer", en: "Enterprise number"),
                .init("school", nl: "Instellingsnummer", en: "School number"),
                .init("gross", nl: "Bedrag incl. btw", en: "Amount incl. VAT", .number, in: .euro),
                .init("total", nl: "Totaal op het stuk", en: "Total on the paper", .number, in: .euro),
                .init("charged", nl: "Aangerekend", en: "Charged", .number, in: .euro),
                .init("status", nl: "Bewijsstuk", en: "Proof"), .init("since", nl: "Sinds", en: "Since", .day),
                .init("corrects", nl: "Verbetert factuur", en: "Corrects invoice"),
                .init("order", nl: "Bestelbonnummer", en: "Order number"),
                .init("procedure", nl: "Aankoopprocedure", en: "Procedure"),
                .init("consulted", nl: "Geraadpleegde leveranciers", en: "Suppliers consulted"),
                .init("framework", nl: "Raamovereenkomst", en: "Framework agreement"),
                .init("file", nl: "Bestand", en: "File"),
                .init("cancelledOn", nl: "Geannuleerd op", en: "Cancelled on"),
            ] + PackColumn.booked, pack.books.invoices
        ) { paper($0) + proof($0) + order($0.order) + state($0) }
    }

    private func paper(_ invoice: InvoiceRecord) -> [Cell?] {
        [
            .integer(invoice.id), .text(invoice.number), .choice(invoice.kind), .day(iso: invoice.issuedOn.iso),
            .text(invoice.supplier), invoice.supplierNumber.map { .text($0.description) },
            invoice.school.map { .text($0.text) }, .amount(invoice.gross), invoice.total.map { .amount($0) },
        ]
    }

    private func proof(_ invoice: InvoiceRecord) -> [Cell?] {
        [
            .amount(invoice.charged), invoice.charged == .zero ? nil : .choice(invoice.status),
            invoice.statusSince.map { .day(iso: $0.iso) }, invoice.correctedNumber.map { .text($0) },
        ]
    }

    private func order(_ order: OrderRecord?) -> [Cell?] {
        [
            order.map { .text($0.number) }, order?.procedure.map { .choice($0) },
            order?.consulted.map { .integer(Int64($0)) }, order?.framework.map { .text($0) },
        ]
    }

    private func state(_ invoice: InvoiceRecord) -> [Cell?] {
        let file =
            pack.copies.path(of: invoice)
            .map { Cell.text($0) } ?? .word(id: "none", nl: "geen kopie bewaard", en: "no copy kept")
        return [file, invoice.cancelledOn.map { .day(iso: $0.iso) }]
            + booked(invoice.bookedOn, invoice.reverses, invoice.act)
    }

    var lines: Sheet {
        let invoices = Dictionary(uniqueKeysWithValues: pack.books.invoices.map { ($0.id, $0) })
        return sheet(
            [
                PackColumn.document, PackColumn.invoice, PackColumn.supplier, PackColumn.issued, PackColumn.position,
                .init("description", nl: "Omschrijving", en: "Description"),
                .init("costKind", nl: "Kostensoort", en: "Kind of cost"),
                .init("quantity", nl: "Aantal", en: "Quantity"),
                .init("net", nl: "Bedrag excl. btw", en: "Amount excl. VAT", .number, in: .euro),
                .init("vatRate", nl: "Btw", en: "VAT", .number, in: .percent),
                .init("vat", nl: "Btw", en: "VAT", .number, in: .euro),
                .init("gross", nl: "Bedrag incl. btw", en: "Amount incl. VAT", .number, in: .euro),
                .init("acquisition", nl: "Verwervingswijze", en: "Acquired by"),
                .init("charged", nl: "Op deze subsidielijn", en: "On this grant line", .number, in: .euro),
                .init("otherGrants", nl: "Andere subsidies", en: "Other grants", .number, in: .euro),
                .init("ownMeans", nl: "Eigen middelen", en: "Own means", .number, in: .euro),
                .init("parents", nl: "Ouders", en: "Parents", .number, in: .euro),
                .init("thirdParties", nl: "Derden", en: "Third parties", .number, in: .euro),
                .init("free", nl: "Niet aangerekend", en: "Not charged", .number, in: .euro),
            ], pack.books.lines
        ) { line in place(of: line, on: invoices[line.invoice]) + price(of: line.line) + bearers(of: line) }
    }

    private func place(of record: LineRecord, on invoice: InvoiceRecord?) -> [Cell?] {
        [
            .integer(record.invoice), invoice.map { .text($0.number) }, invoice.map { .text($0.supplier) },
            invoice.map { .day(iso: $0.issuedOn.iso) }, .integer(Int64(record.line.position)),
            .text(record.line.description),
        ]
    }

    private func price(of line: BookedLine) -> [Cell?] {
        [
            .choice(line.costKind), .quantity(line.quantityInThousandths), .amount(line.net),
            .text(line.vatRate.belgian), .amount(line.vat), .amount(line.gross), .choice(line.acquisition),
        ]
    }

    private func bearers(of line: LineRecord) -> [Cell?] {
        [line.charged, line.otherGrants, line.ownMeans, line.parents, line.thirdParties, line.free]
            .map { .amount($0) }
    }
}
