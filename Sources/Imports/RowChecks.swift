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

    /// A maker numbers the devices of one model in one way: where five or more serials are digits of one length and one is shorter,
    /// a spreadsheet has taken its zeros. Below eight digits it may be a number that has just grown.
    private static func addLostZeros(to faults: inout ImportFaults, _ rows: [ImportedRow], column: String?) {
        let models = Dictionary(grouping: rows.filter { $0.values[.model] != nil }) {
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

    private static func shorter(of rows: [ImportedRow]) -> [(row: ImportedRow, length: Int)] {
        let serials = rows.compactMap { row in row.values[.serial].map { (row: row, serial: $0) } }
        guard serials.allSatisfy({ $0.serial.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let length = serials.map({ $0.serial.utf8.count }).max(), length >= 8
        else { return [] }
        let short = serials.filter { $0.serial.utf8.count < length }
        // Where zeros in front are still there, no spreadsheet was at it.
        let isUntouched = serials.contains { $0.serial.hasPrefix("0") }
        guard !isUntouched, serials.count - short.count >= 5 else { return [] }
        return short.map { ($0.row, length) }
    }
}
