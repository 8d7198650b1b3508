import Inventory

/// The serial numbers of a delivery note: a CSV file with a column of them, or nothing else than one in each line.
package struct SerialList: Sendable, Equatable {
    /// In their order, as they stand there.
    package let serials: [String]

    private static let headings = [
        "serienummer", "serienr", "serienr.", "serial number", "serialnumber", "serial", "serial no", "serial no.",
        "s/n",
        "sn",
    ].map { Heading($0) }

    /// - Throws: ``ImportFaults`` with the row and what would be right.
    package init(_ bytes: [UInt8]) throws {
        var faults = ImportFaults()
        let table = CSVTable(bytes, faults: &faults)
        let place = table.headings.firstIndex { Self.headings.contains(Heading($0)) }
        if place == nil, table.headings.count != 1, faults.count == 0 {
            faults.add(ImportFault("it has no column 'serienummer' or 'serial number'"))
        }
        let first = place == nil ? [CSVRow(number: 1, cells: table.headings)] : []
        let rows = faults.count == 0 ? first + table.rows : []
        serials = rows.compactMap { Self.serial(in: $0, at: place ?? 0, of: table, &faults) }
        if serials.isEmpty, faults.count == 0 { faults.add(ImportFault("it has no serial numbers")) }
        guard faults.count == 0 else { throw faults }
    }

    /// `nil` for an empty cell, and for one that is wrong.
    private static func serial(in row: CSVRow, at place: Int, of table: CSVTable, _ faults: inout ImportFaults)
        -> String?
    {
        guard let text = BoundedText.trimmed(row.cells[place]) else { return nil }
        guard let fault = fault(of: text) else { return text }
        faults.add(ImportFault(row: row.number, column: table.name(ofColumn: place), fault))
        return nil
    }

    private static func fault(of text: String) -> String? {
        if let damage = ExcelDamage.error(in: text) ?? ExcelDamage.damage(in: text) { return damage }
        return text.utf8.count > BoundedText.maximumBytes ? "has more than \(BoundedText.maximumBytes) bytes" : nil
    }
}
