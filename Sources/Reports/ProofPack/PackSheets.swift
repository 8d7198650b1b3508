import Assets
import Funding
import Sheets
import Store

/// The tables of a proof pack: one CSV each.
struct PackSheets {
    let pack: ProofPack

    /// By the name of the file.
    var all: [(name: String, sheet: Sheet)] {
        [
            ("toekenningen.csv", awards), ("facturen.csv", invoices), ("factuurlijnen.csv", lines),
            ("aanrekeningen.csv", charges), ("bewijsstukken.csv", proofs), ("toestellen.csv", devices),
        ]
    }

    func sheet<Record>(_ columns: [Sheet.Column], _ records: [Record], _ row: (Record) -> [Cell?]) -> Sheet {
        var sheet = Sheet(columns: columns)
        for record in records { sheet.append(row(record)) }
        return sheet
    }
}

/// Columns of several tables.
enum PackColumn {
    /// Number of what was booked, to which a counter-entry points.
    static let entry = Sheet.Column("entry", nl: "Boeking", en: "Entry")
    /// Number of the invoice in the store: several invoices may have one number.
    static let document = Sheet.Column("document", nl: "Stuk", en: "Document")
    static let invoice = Sheet.Column("invoice", nl: "Factuurnummer", en: "Invoice number")
    static let issued = Sheet.Column("issuedOn", nl: "Factuurdatum", en: "Issued on", .day)
    static let position = Sheet.Column("position", nl: "Lijn", en: "Line")
    static let supplier = Sheet.Column("supplier", nl: "Leverancier", en: "Supplier")
    static let booked = [
        Sheet.Column("bookedOn", nl: "Geboekt op", en: "Booked on", .day),
        Sheet.Column("reverses", nl: "Tegenboeking van", en: "Counter-entry of"),
        Sheet.Column("act", nl: "Handeling", en: "Act"),
    ]
}

extension Cell {
    static func choice(_ choice: some MoneyWord) -> Cell {
        .word(id: choice.rawValue, nl: choice.words.nl, en: choice.words.en)
    }

    /// With decimals only where there are some.
    static func quantity(_ thousandths: Int64) -> Cell {
        thousandths.isMultiple(of: 1_000) ? .integer(thousandths / 1_000) : .decimal(thousandths, places: 3)
    }
}
