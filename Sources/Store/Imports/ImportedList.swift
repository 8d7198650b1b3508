package import Assets
package import Inventory

/// All rows of one file, as a mapping read them.
package struct ImportedList: Sendable {
    /// Of the mapping: what the file of one name has once, is one thing in the next file of that name.
    package let name: String
    package let rows: [ImportedRow]
    /// The fields of which the file may say something.
    package let fields: [AssetField]
    /// The only school that the file may touch; `nil` for all.
    package let school: SchoolNumber?

    package init(name: String, rows: [ImportedRow], fields: [AssetField], school: SchoolNumber? = nil) {
        self.name = name
        self.rows = rows
        self.fields = fields
        self.school = school
    }
}

/// What an import comes to.
package struct ImportResult: Sendable, Equatable {
    /// For `undo`; of a dry run the one that it would be. `nil` if nothing changed.
    package let act: Int64?
    /// In the order of the file.
    package let outcomes: [ImportOutcome]

    /// Whether any row is not as before.
    package var hasNews: Bool { outcomes.contains { $0.effect != .unchanged } }

    package func count(_ effect: ImportOutcome.Effect) -> Int { outcomes.count { $0.effect == effect } }
}

/// What an import makes of one row.
package struct ImportOutcome: Sendable, Equatable {
    package enum Effect: String, Sendable, CaseIterable {
        /// An asset that begins with this row.
        case new
        /// Part of an asset that was known by other reports.
        case joined
        case changed
        case unchanged
        /// It waits for a person.
        case conflict
    }

    /// As a spreadsheet counts.
    package let row: Int
    package let effect: Effect
    package let asset: Int64?
    package let conflict: Int64?
    /// Of a row of another system: what the list says otherwise than before. Of our own export: what is shown otherwise.
    package let changes: [FieldChange]
}

/// How far an import is; each row passes both.
package enum ImportPhase: Sendable, CaseIterable {
    case reading
    case matching
}

/// Rows that cannot be as they are; nothing of the file was imported.
package struct RefusedRows: Error, Equatable, CustomStringConvertible {
    package struct Row: Sendable, Equatable, CustomStringConvertible {
        /// As a spreadsheet counts.
        package let number: Int
        package let field: AssetField?
        package let reason: String

        package var description: String {
            "row \(number)\(field.map { ", \($0.words.en)" } ?? ""): \(reason)"
        }
    }

    package let rows: [Row]

    /// One line for each.
    package var description: String { rows.map(\.description).joined(separator: "\n") }
}
