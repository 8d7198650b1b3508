import Sheets
import Store

/// What all lines have, of orders and of invoices, and what everything that is booked has.
enum LineColumns {
    static let all: [Sheet.Column] = [
        .init("line", nl: "Lijn", en: "Line"),
        .init("description", nl: "Omschrijving", en: "Description", mayShrink: true),
        .init("costKind", nl: "Kostensoort", en: "Kind of cost", mayShrink: true),
        .init("quantity", nl: "Aantal", en: "Quantity"),
        .init("net", nl: "Excl. btw", en: "Excl. VAT"),
        .init("vatRate", nl: "Btw", en: "VAT"),
        .init("gross", nl: "Incl. btw", en: "Incl. VAT"),
        .init("acquisition", nl: "Verwerving", en: "Acquired by", mayShrink: true),
    ]

    static func row(_ line: BookedLine) -> [Cell?] {
        [
            .integer(line.id), .text(line.description), .choice(line.costKind),
            .quantity(inThousandths: line.quantityInThousandths), .amount(line.net), .rate(line.vatRate),
            .amount(line.gross), .choice(line.acquisition),
        ]
    }

    /// Cells of `state`, `bookedOn`, `act`, `reverses` and `reversedBy`.
    static func mark(_ mark: EntryMark) -> [Cell?] {
        [
            state(mark), .day(mark.bookedOn), .integer(mark.act), mark.reverses.map { .integer($0) },
            mark.reversedBy.map { .integer($0) },
        ]
    }

    private static func state(_ mark: EntryMark) -> Cell? {
        if mark.reverses != nil { return .word(id: "counter-entry", nl: "tegenboeking", en: "counter-entry") }
        return mark.reversedBy.map { _ in .word(id: "cancelled", nl: "geannuleerd", en: "cancelled") }
    }
}
