import Assets
import Funding
import Sheets
import Store

extension SummaryPage {
    /// Proofs, kinds of cost and devices, side by side.
    var sums: String { "<section class=\"sums\">\n\(proofs)\(kinds)\(devices)</section>\n" }

    private var proofs: String {
        // Of the school board: an invoice of several schools is one proof.
        let proofs = Dictionary(grouping: pack.invoices.filter { $0.charged != .zero }, by: \.status)
        var table = SummaryTable("Bewijsstukken", [.init("Toestand"), .number("Aantal"), .number("EUR")])
        for status in ProofStatus.allCases {
            guard let known = proofs[status] else { continue }
            table.append([.text(status.words.nl), .text("\(known.count)"), .amount(known.map(\.charged).sum)])
        }
        let all = proofs.values.flatMap(\.self)
        table.close([.text("samen"), .text("\(all.count)"), .amount(all.map(\.charged).sum)])
        return table.html
    }

    private var kinds: String {
        let kinds = total?.spending.invoiced ?? [:]
        var table = SummaryTable("Kostensoorten", [.init("Soort"), .number("EUR")])
        for kind in CostKind.allCases {
            guard let amount = kinds[kind], amount != .zero else { continue }
            table.append([.text(kind.words.nl), .amount(amount)])
        }
        table.close([.text("samen"), .amount(kinds.values.sum)])
        return table.html
    }

    private var devices: String {
        guard let spending = total?.spending else { return "" }
        let devices = spending.devices
        var table = SummaryTable("Toestellen", [.init("Volgens"), .number("Aantal")])
        let counts: [(String, Int)] = [
            ("facturen gekocht", Int(devices.boughtInThousandths / 1_000)), ("aan een lijn gekoppeld", devices.linked),
            ("levend gezien sinds de factuur", devices.seen), ("gezien in de laatste 60 dagen", devices.seenLately),
            ("niet levend gezien", devices.linked - devices.seen),
        ]
        for (words, count) in counts { table.append([.text(words), .text("\(count)")]) }
        if let price = spending.perDevice { table.close([.text("EUR per toestel"), .amount(price)]) }
        return table.html
    }

    var schools: String {
        var table = SummaryTable(
            "Scholen",
            [
                .init("School"), .number("Toegekend"), .number("Besteed"), .number("Saldo"), .number("Toestellen"),
                .number("Gezien"),
            ])
        for row in pack.rows {
            let spending = row.spending
            let figures: [SummaryTable.Cell] = [
                .amount(spending.awarded), .amount(spending.spentSoFar), .amount(spending.balance),
                .text("\(spending.devices.linked)"), .text("\(spending.devices.seen)"),
            ]
            if case .school(let school) = row.owner {
                table.append([.text("\(school.number.text) \(school.name)")] + figures)
            } else {
                table.close([.text("samen")] + figures)
            }
        }
        return table.html
    }

    var invoices: String {
        var table = SummaryTable(
            "Facturen",
            [
                .init("Nummer"), .init("Leverancier"), .init("Datum", .unbroken), .number("Aangerekend"),
                .init("Bewijsstuk", .unbroken), .init("Bewaarde kopie", .file),
            ])
        for invoice in pack.invoices {
            table.append([
                .text(invoice.number), .text(invoice.supplier), .text(invoice.issuedOn.belgian),
                .amount(invoice.charged), .text(state(of: invoice)), copy(of: invoice),
            ])
        }
        let without = pack.invoices.filter { $0.copy == nil }.count
        let copies = without == 0 ? "" : without == 1 ? "1 zonder kopie" : "\(without) zonder kopie"
        table.close([
            .text("samen"), .text("\(pack.invoices.count)"), .text(""), .amount(pack.invoices.map(\.charged).sum),
            .text(""), .text(copies),
        ])
        return table.html
    }

    private func state(of invoice: InvoiceRecord) -> String {
        if let day = invoice.cancelledOn { return "geannuleerd \(day.belgian)" }
        if invoice.charged == .zero { return "niets meer aangerekend" }
        return invoice.status.words.nl + (invoice.statusSince.map { " \($0.belgian)" } ?? "")
    }

    private func copy(of invoice: InvoiceRecord) -> SummaryTable.Cell {
        guard let path = pack.copies.path(of: invoice) else { return .text("geen kopie bewaard") }
        return .link(path, text: String(path.dropFirst(PackCopies.folder.count + 1)))
    }
}
