import Assets
import Funding
import Imports
import Inventory

/// The cells of one row, each read as what its column says.
struct InvoiceCells {
    let row: CSVRow
    let columns: InvoiceColumns
    let words: InvoiceWords
    let reader: InvoiceReader

    /// A value; `nil` where the cell is empty.
    /// - Throws: `ImportFault` with row and column.
    func value<Value>(_ column: InvoiceColumn, _ read: (String) throws -> Value) throws -> Value? {
        guard let place = columns.place(of: column),
            let text = BoundedText.trimmed(FormulaText.unguarded(row.cells[place]))
        else { return nil }
        do {
            if let damage = ExcelDamage.error(in: text) ?? (column.identifies ? ExcelDamage.damage(in: text) : nil) {
                throw FieldValueError(damage)
            }
            return try read(text)
        } catch {
            throw fault(column, "\(error)")
        }
    }

    /// A value that must be there; `right` is one.
    func needed<Value>(_ column: InvoiceColumn, right: String, _ read: (String) throws -> Value) throws -> Value {
        guard let value = try value(column, read) else {
            throw fault(column, "is empty: something such as \(right) would be right")
        }
        return value
    }

    func fault(_ column: InvoiceColumn, _ reason: String) -> ImportFault {
        ImportFault(row: row.number, column: columns.name(of: column) ?? words.headings(of: column)[0], reason)
    }

    func text(_ text: String) throws -> String { try Self.bounded(text, atMost: InvoiceDraft.maximumTextBytes) }

    func shortText(_ text: String) throws -> String { try Self.bounded(text, atMost: 100) }

    private static func bounded(_ text: String, atMost bytes: Int) throws -> String {
        let text = try FieldForm.text(maximumCharacters: bytes).canonical(text)
        guard text.utf8.count <= bytes else { throw FieldValueError("it has more than \(bytes) bytes") }
        return text
    }

    func enterpriseNumber(_ text: String) throws -> EnterpriseNumber {
        try required(
            EnterpriseNumber(text), text,
            "an enterprise number of Belgium: ten digits, of which the last two prove the others")
    }

    func day(_ text: String) throws -> Day {
        let day = try required(Day(text), text, "a day such as 22/11/2026")
        guard day <= reader.today else {
            throw FieldValueError("\(day.belgian) is still to come: today is \(reader.today.belgian)")
        }
        return day
    }

    func school(_ text: String) throws -> SchoolNumber {
        try required(SchoolNumber(text), text, "an instellingsnummer of six digits")
    }

    func vatRate(_ text: String) throws -> VATRate {
        let rates = InvoiceDraft.vatRates.map(\.belgian).joined(separator: ", ")
        let rate = VATRate(text).flatMap { InvoiceDraft.vatRates.contains($0) ? $0 : nil }
        return try required(rate, text, "a VAT rate of Belgium: \(rates)")
    }

    /// In thousandths.
    func quantity(_ text: String) throws -> Int64 {
        let number = try required(DecimalText(text), text, "a number such as 24 or 2,5")
        guard !number.isAmbiguous else {
            throw FieldValueError(
                "'\(text)' may be \(number.whole)\(number.decimals) or a part of one: write it without a mark, or as 2,5"
            )
        }
        guard number.decimals.dropFirst(3).allSatisfy({ $0 == "0" }), let quantity = number.scaled(by: 3),
            quantity.magnitude <= InvoiceLimits.quantityInThousandths
        else { throw FieldValueError("'\(text)' is more than a million, or has more than three decimals") }
        guard quantity != 0 else { throw FieldValueError("'\(text)' is no quantity: 1 would be right, or nothing") }
        return quantity
    }

    /// One of the words of the table.
    func word<Value: RawRepresentable<String>>(_ what: String) -> (String) throws -> Value {
        { text in
            let choices = words.choices(of: what).joined(separator: ", ")
            let value = words.meaning(of: text, as: what).flatMap(Value.init(rawValue:)) ?? Value(rawValue: text)
            return try required(value, text, "one of \(choices)")
        }
    }

    private func required<Value>(_ value: Value?, _ text: String, _ right: String) throws -> Value {
        guard let value else { throw FieldValueError("'\(text.prefix(60))' is not \(right)") }
        return value
    }
}
