import Sheets
import Store

/// Bestellingen.
enum OrderSheet {
    static func sheet(of orders: [BookedPurchase]) -> Sheet {
        var sheet = Sheet(columns: columns)
        for order in orders { sheet.append(row(order)) }
        return sheet
    }

    static func lines(_ lines: [PurchaseLineAccount]) -> Sheet {
        var sheet = Sheet(
            columns: LineColumns.all + [
                .init("grant", nl: "Subsidielijn", en: "Grant line"),
                .init("school", nl: "School", en: "School"),
            ])
        for line in lines {
            sheet.append(
                LineColumns.row(line.line) + [line.grantLine.map { .text($0) }, line.school.map { .text($0.text) }])
        }
        return sheet
    }

    /// What fits 80 columns.
    static let narrowLines = ["line", "description", "quantity", "vatRate", "gross", "grant", "school"]

    private static let columns: [Sheet.Column] = [
        .init("order", nl: "Nr.", en: "No."),
        .init("number", nl: "Bestelbonnummer", en: "Order number", mayShrink: true),
        .init("orderedOn", nl: "Datum", en: "Date"),
        .init("supplier", nl: "Leverancier", en: "Supplier", mayShrink: true),
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
        .init("school", nl: "School", en: "School"),
        .init("procedure", nl: "Aankoopprocedure", en: "Procedure", mayShrink: true),
        .init("consulted", nl: "Leveranciers geraadpleegd", en: "Suppliers consulted"),
        .init("framework", nl: "Raamovereenkomst", en: "Framework agreement", mayShrink: true),
        .init("amount", nl: "Bedrag incl. btw", en: "Amount incl. VAT"),
        .init("state", nl: "Toestand", en: "State", mayShrink: true),
        .init("bookedOn", nl: "Geboekt op", en: "Booked on"),
        .init("act", nl: "Handeling", en: "Act"),
        .init("reverses", nl: "Tegenboeking van", en: "Counter-entry of"),
        .init("reversedBy", nl: "Tegengeboekt door", en: "Taken back by"),
    ]

    private static func row(_ order: BookedPurchase) -> [Cell?] {
        [
            .integer(order.id), .text(order.number), .day(order.orderedOn), .text(order.supplier),
            .text(order.schoolBoard), order.school.map { .text($0.text) }, .choice(order.procedure),
            order.consulted.map { .integer(Int64($0)) }, order.framework.map { .text($0) }, .amount(order.gross),
        ] + LineColumns.mark(order.booked)
    }
}
