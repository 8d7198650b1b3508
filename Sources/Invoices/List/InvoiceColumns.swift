import Imports

/// Where the columns of one list are.
struct InvoiceColumns {
    /// Counted from 0.
    private var places: [InvoiceColumn: Int] = [:]
    private let headings: [String]

    /// What makes the list useless is added to the faults.
    init(_ table: CSVTable, _ words: InvoiceWords, faults: inout ImportFaults) {
        headings = table.headings
        let folded = headings.map(InvoiceWords.folded)
        for column in InvoiceColumn.allCases {
            let known = words.headings(of: column).map(InvoiceWords.folded)
            guard let heading = known.first(where: folded.contains) else { continue }
            let found = folded.indices.filter { folded[$0] == heading }
            places[column] = found[0]
            if found.count > 1 {
                faults.add(
                    ImportFault(column: headings[found[0]], "stands over \(found.count) columns: one would be right"))
            }
        }
        guard !headings.isEmpty else { return }
        for group in InvoiceColumn.needed where group.allSatisfy({ places[$0] == nil }) {
            let names = group.map { "'\(words.headings(of: $0)[0])'" }.joined(separator: " or ")
            faults.add(ImportFault(row: 1, "no column has the heading \(names)"))
        }
    }

    func place(of column: InvoiceColumn) -> Int? { places[column] }

    /// The heading as it stands in the list.
    func name(of column: InvoiceColumn) -> String? { places[column].map { headings[$0] } }
}
