import Assets
import Inventory

/// Reads the rows of one file by its plan.
struct RowReader {
    private let plan: ColumnPlan
    private let school: SchoolNumber?
    /// Words that the mapping lacks are said once, not in each row.
    private var unknownWords: Set<[String]> = []

    init(_ plan: ColumnPlan, _ school: SchoolNumber?) {
        (self.plan, self.school) = (plan, school)
    }

    /// What the row says; `nil` if something is wrong with it, which is added to the faults.
    mutating func row(_ row: CSVRow, faults: inout ImportFaults) -> ImportedRow? {
        var draft = RowDraft(values: plan.mapping.constants)
        let before = faults.count
        var unknown = false
        for column in plan.columns where !draft.has(column.target) {
            do {
                guard let text = try text(of: column, in: row) else { continue }
                try draft.fill(column, with: text, plan.mapping)
            } catch let error as UnknownWord {
                unknown = true
                guard unknownWords.insert([column.name, error.word]).inserted else { continue }
                faults.add(ImportFault(row: row.number, column: column.name, error.reason))
            } catch {
                faults.add(ImportFault(row: row.number, column: column.name, "\(error)"))
            }
        }
        guard faults.count == before, !unknown else { return nil }
        return finished(draft, row.number, &faults)
    }

    /// The translated text of a cell; `nil` if there is none.
    private func text(of column: PlannedColumn, in row: CSVRow) throws -> String? {
        guard let cell = BoundedText.trimmed(FormulaText.unguarded(row.cells[column.place])) else { return nil }
        let text = column.field == .note ? Self.oneLine(cell) : cell
        if let damage = ExcelDamage.error(in: text) ?? (column.identifies ? ExcelDamage.damage(in: text) : nil) {
            throw FieldValueError(damage)
        }
        guard !Self.isEmpty(text, column), !isForeignPath(text, column) else { return nil }
        return plan.mapping.translated(text, for: column.target)
    }

    /// Whether a path or name that the mapping does not know may stay so, as the caller has said the school.
    private func isForeignPath(_ text: String, _ column: PlannedColumn) -> Bool {
        guard school != nil, column.form == .path || column.form == .name else { return false }
        return plan.mapping.school(text, column.form) == nil
    }

    /// "Default string" is no serial, and "-" no inventory number; 7 is one.
    private static func isEmpty(_ text: String, _ column: PlannedColumn) -> Bool {
        if column.field == .serial { return Placeholder.isPlaceholder(text) }
        return column.tellsDevicesApart && text.utf8.allSatisfy(punctuation.contains)
    }

    private static let punctuation = Set("-_./?*".utf8)

    /// A note of several lines, as other systems have them, becomes one.
    private static func oneLine(_ text: String) -> String {
        text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }

    private func finished(_ draft: RowDraft, _ number: Int, _ faults: inout ImportFaults) -> ImportedRow? {
        var values = draft.values
        if let school, let named = values[.school], named != school.text {
            faults.add(
                ImportFault(
                    row: number, column: plan.name(of: .school), "is of school \(named), and the import of \(school)"))
            return nil
        }
        values[.school] = values[.school] ?? school?.text
        guard let school = values[.school] else {
            faults.add(ImportFault(row: number, column: plan.name(of: .school), "says no school"))
            return nil
        }
        guard let key = draft.key(school: school) else {
            faults.add(ImportFault(row: number, "nothing in it tells the device apart from others"))
            return nil
        }
        return ImportedRow(
            number: number, key: key, values: values, lastSeenAt: draft.lastSeenAt, asset: draft.asset)
    }
}
