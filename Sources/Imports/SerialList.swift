import Inventory

/// The serial numbers of a delivery note, as suppliers send it: a CSV file with a column of them, below any other lines, or nothing else than
/// the numbers. A cell may hold several, and those of things without one say so: "n.v.t.".
package struct SerialList: Sendable, Equatable {
    /// In their order, each once.
    package private(set) var serials: [String] = []
    /// Those that stand there more than once, a sentence each.
    package private(set) var doubles: [String] = []

    /// The row in which each stands first, without case.
    private var rows: [String: Int] = [:]
    private var column: String?

    /// How many rows may stand above the headings: an address, a number, a day.
    private static let rowsAboveHeadings = 30

    /// - Throws: ``ImportFaults`` with the row and what would be right.
    package init(_ bytes: [UInt8]) throws {
        var faults = ImportFaults()
        let table = CSVTable(bytes, faults: &faults)
        if faults.count == 0 { read([CSVRow(number: 1, cells: table.headings)] + table.rows, &faults) }
        addLostZeros(to: &faults)
        if serials.isEmpty, faults.count == 0 { faults.add(ImportFault("it has no serial numbers")) }
        guard faults.count == 0 else { throw faults }
    }

    private mutating func read(_ rows: [CSVRow], _ faults: inout ImportFaults) {
        let above = rows.prefix(Self.rowsAboveHeadings)
        let heads = above.indices.lazy.compactMap { row in
            rows[row].cells.firstIndex(where: SerialCell.isHeading).map { (row: row, column: $0) }
        }
        if let head = heads.first {
            column = rows[head.row].cells[head.column]
            for row in rows[(head.row + 1)...] { add(row.cells[head.column], ofRow: row.number, &faults) }
        } else if rows.count == 1 || rows[0].cells.count == 1 {
            readBare(rows, &faults)
        } else {
            faults.add(ImportFault("it has no column 'serienummer' or 'serial number'"))
        }
    }

    /// One in each row, or all of them in the only row.
    private mutating func readBare(_ rows: [CSVRow], _ faults: inout ImportFaults) {
        guard !rows[0].cells.contains(where: SerialCell.isWord) else {
            let text = rows[0].cells.first(where: SerialCell.isWord) ?? ""
            faults.add(
                ImportFault(
                    row: 1, "'\(text)' is no serial number, and no heading such as 'serienummer' or 'serial number'"))
            return
        }
        for row in rows {
            for cell in row.cells { add(cell, ofRow: row.number, &faults) }
        }
    }

    private mutating func add(_ cell: String, ofRow row: Int, _ faults: inout ImportFaults) {
        switch SerialCell(cell) {
        case .none: return
        case .fault(let reason): faults.add(ImportFault(row: row, column: column, reason))
        case .serials(let found): for serial in found { add(serial, ofRow: row) }
        }
    }

    private mutating func add(_ serial: String, ofRow row: Int) {
        if let first = rows[serial.lowercased()] {
            doubles.append("'\(serial)' stands in row \(row) as well as in row \(first): it counts once")
        } else {
            rows[serial.lowercased()] = row
            serials.append(serial)
        }
    }

    private func addLostZeros(to faults: inout ImportFaults) {
        guard let short = LostZeros.shortened(serials) else { return }
        for serial in short.places.map({ serials[$0] }) {
            let reason =
                "'\(serial)' has fewer digits than the \(short.length) of the others: the spreadsheet took the zeros in front"
            faults.add(ImportFault(row: rows[serial.lowercased()], column: column, reason))
        }
    }
}
