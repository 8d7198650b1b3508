import Inventory

/// A file of headings and rows.
package struct CSVTable: Sendable {
    /// Without outer blanks; `""` where a column has none.
    package private(set) var headings: [String] = []
    /// Those with something in them; each has a cell for each heading.
    package private(set) var rows: [CSVRow] = []

    /// What is wrong with the file is added to the faults; the rows that are wrong are left out.
    package init(_ bytes: [UInt8], faults: inout ImportFaults) {
        do {
            let text = try TextDecoding.utf8(bytes)
            let (separator, start) = CSVSeparator.found(in: text)
            try CSVParser.read(text[start...], separator: separator) { row in
                row.isBlank || add(row, &faults)
            }
            if headings.isEmpty, faults.count == 0 { faults.add(ImportFault("the file is empty")) }
        } catch let fault as ImportFault {
            faults.add(fault)
        } catch {
            faults.add(ImportFault("\(error)"))
        }
    }

    /// The heading, or the place of a column that has none.
    package func name(ofColumn place: Int) -> String {
        headings[place].isEmpty ? "number \(place + 1)" : headings[place]
    }

    /// Whether the next row is wanted.
    private mutating func add(_ row: CSVRow, _ faults: inout ImportFaults) -> Bool {
        guard !headings.isEmpty else { return setHeadings(row, &faults) }
        guard rows.count < ImportLimits.rows, (rows.count + 1) * headings.count <= ImportLimits.cells else {
            faults.add(ImportFault(row: row.number, "the file has more rows than an import takes: divide it"))
            return false
        }
        guard row.cells.count == headings.count else {
            let found = row.cells.count > ImportLimits.columns ? "too many" : "\(row.cells.count)"
            faults.add(ImportFault(row: row.number, "has \(found) cells under \(headings.count) headings"))
            return true
        }
        let fits = addFaults(ofLongCellsIn: row, &faults)
        if fits { rows.append(row) }
        return true
    }

    private mutating func setHeadings(_ row: CSVRow, _ faults: inout ImportFaults) -> Bool {
        guard row.cells.count <= ImportLimits.columns else {
            faults.add(ImportFault(row: row.number, "has more than \(ImportLimits.columns) headings"))
            return false
        }
        headings = row.cells.map { BoundedText.trimmed($0) ?? "" }
        return addFaults(ofLongCellsIn: row, &faults)
    }

    private func addFaults(ofLongCellsIn row: CSVRow, _ faults: inout ImportFaults) -> Bool {
        let long = row.cells.indices.filter { row.cells[$0].utf8.count > ImportLimits.cellInBytes }
        for place in long {
            let reason = "has a value of more than \(ImportLimits.cellInBytes) bytes"
            faults.add(ImportFault(row: row.number, column: name(ofColumn: place), reason))
        }
        return long.isEmpty
    }
}
