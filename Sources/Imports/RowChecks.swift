import Assets

/// What only all rows together show.
enum RowChecks {
    static func add(to faults: inout ImportFaults, of rows: [ImportedRow], _ plan: ColumnPlan) {
        addDoubles(to: &faults, rows)
        addLostZeros(to: &faults, rows, column: plan.name(of: .serial))
    }

    private static func addDoubles(to faults: inout ImportFaults, _ rows: [ImportedRow]) {
        var first: [String: Int] = [:]
        for row in rows {
            guard let other = first[row.key] else {
                first[row.key] = row.number
                continue
            }
            let name = row.key.drop { $0 != ":" }.dropFirst()
            faults.add(ImportFault(row: row.number, "is the same device as row \(other): both are '\(name)'"))
        }
    }

    private static func addLostZeros(to faults: inout ImportFaults, _ rows: [ImportedRow], column: String?) {
        let models = Dictionary(grouping: rows.filter { $0.values[.model] != nil && $0.values[.serial] != nil }) {
            [$0.values[.maker], $0.values[.model]]
        }
        let short = models.values.flatMap { shorter(of: $0) }
        for (row, length) in short.sorted(by: { $0.row.number < $1.row.number }) {
            let reason =
                "'\(row.values[.serial] ?? "")' has fewer digits than the \(length) of the others of its model: "
                + "the spreadsheet took the zeros in front"
            faults.add(ImportFault(row: row.number, column: column, reason))
        }
    }

    /// Of rows of one model with a serial number.
    private static func shorter(of rows: [ImportedRow]) -> [(row: ImportedRow, length: Int)] {
        guard let short = LostZeros.shortened(rows.map { $0.values[.serial] ?? "" }) else { return [] }
        return short.places.map { (rows[$0], short.length) }
    }
}
