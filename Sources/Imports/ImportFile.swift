package import Assets
package import Inventory

/// A file of another system, read as a whole: either all of its rows are right, or there are only faults.
package struct ImportFile: Sendable, Equatable {
    /// In the order of the file; rows with nothing in them are left out.
    package let rows: [ImportedRow]
    /// The fields that have a column or a constant: where a row says nothing of these, the source knows nothing.
    package let fields: [AssetField]
    /// Headings of the personal columns, whose cells were not read.
    package let dropped: [String]
    /// Headings that the mapping does not name.
    package let passedOver: [String]

    /// Any bytes give rows or faults. `school` is that of all rows, and a row that names another is a fault; `nil` if the file is
    /// to say it.
    /// - Throws: ``ImportFaults``, with all that is wrong.
    package init(_ bytes: [UInt8], by mapping: ColumnMapping, school: SchoolNumber? = nil) throws {
        var faults = ImportFaults()
        let table = CSVTable(bytes, faults: &faults)
        let plan = ColumnPlan(table, mapping, school, faults: &faults)
        var reader = RowReader(plan, school)
        rows = plan.isComplete ? table.rows.compactMap { reader.row($0, faults: &faults) } : []
        RowChecks.add(to: &faults, of: rows, plan)
        (fields, dropped, passedOver) = (plan.fields, plan.dropped, plan.passedOver)
        guard faults.count == 0 else { throw faults }
    }
}
