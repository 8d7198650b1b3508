import Inventory

extension ColumnMapping {
    /// The one mapping that knows the headings of a file: clearly more of them than any other.
    ///
    /// - Returns: `nil` if none does, or two do.
    /// - Throws: ``ImportFaults`` if the file has no headings that could be read.
    package static func fitting(_ bytes: [UInt8], among mappings: [ColumnMapping]) throws -> ColumnMapping? {
        var faults = ImportFaults()
        let table = CSVTable(bytes, faults: &faults)
        guard !table.headings.isEmpty else { throw faults }
        let headings = Set(table.headings.map(Heading.init).filter { !$0.isEmpty })
        let fits = mappings.map { (mapping: $0, known: $0.count(of: headings)) }.sorted { $0.known > $1.known }
        guard let best = fits.first, best.mapping.tellsDevicesApart(in: headings) else { return nil }
        // A heading such as "Model" is in many lists: half of all headings is clear, two more than the next is unlike it.
        let next = fits.dropFirst().first?.known ?? 0
        return best.known * 2 >= headings.count && best.known >= next + 2 ? best.mapping : nil
    }

    private func count(of headings: Set<Heading>) -> Int { headings.intersection(columns.map(\.heading)).count }

    private func tellsDevicesApart(in headings: Set<Heading>) -> Bool {
        columns.contains { headings.contains($0.heading) && PlannedColumn.tellsDevicesApart($0.target) }
    }
}
