import Assets
import Inventory
import SQLite

/// A row of our own export, after people worked on it.
struct ChangedRow {
    let number: Int
    let asset: Int64
    let shown: [AssetField: String]
    let words: [Word]
}

extension ImportRun {
    /// What the rows with the number of an asset say otherwise than is shown.
    /// - Throws: ``RefusedRows`` for assets that there are not, and words that do not fit.
    func changedRows(_ connection: borrowing Connection) throws -> [ChangedRow] {
        var refused: [RefusedRows.Row] = []
        var changed: [ChangedRow] = []
        for row in list.rows {
            guard let asset = row.asset else { continue }
            do {
                changed.append(try changedRow(row, asset, connection))
            } catch let error as StoreError {
                refused.append(RefusedRows.Row(number: row.number, field: nil, reason: "\(error)"))
            }
        }
        let words = changed.flatMap(\.words)
        for row in changed { refused += try row.refusals(among: words, connection) }
        guard refused.isEmpty else { throw RefusedRows(rows: refused.sorted { $0.number < $1.number }) }
        return changed
    }

    private func changedRow(
        _ row: ImportedRow, _ asset: Int64, _ connection: borrowing Connection
    ) throws -> ChangedRow {
        _ = try connection.firstWitness(of: asset)
        let shown = try connection.shownValues(ofAsset: asset)
        if let school = list.school?.text, shown[.school] != school {
            throw StoreError.refused(
                "device \(asset) is of school \(shown[.school] ?? ""), and the import of \(school)")
        }
        let fields = list.fields.filter { $0.isForPeople && row.values[$0] != shown[$0] }
        let words = try fields.compactMap { field -> Word? in
            // An empty cell takes back what a person said; what others say is not theirs to empty.
            if row.values[field] == nil, try connection.saidValue(field, ofAsset: asset) == nil { return nil }
            return Word(asset: asset, field: field, value: row.values[field])
        }
        return ChangedRow(number: row.number, asset: asset, shown: shown, words: words)
    }
}

extension ChangedRow {
    fileprivate func refusals(
        among words: [Word], _ connection: borrowing Connection
    ) throws -> [RefusedRows.Row] {
        try self.words.compactMap { word in
            if let before = shown[word.field], let after = word.value,
                let reason = SpreadsheetDamage.reason(before, became: after)
            {
                return RefusedRows.Row(number: number, field: word.field, reason: reason)
            }
            do {
                try connection.check(word, among: words)
                return nil
            } catch let error as StoreError {
                return RefusedRows.Row(number: number, field: word.field, reason: "\(error)")
            }
        }
    }

    /// Once the words are said.
    func outcome(_ connection: borrowing Connection) throws -> ImportOutcome {
        let changes =
            words.isEmpty
            ? [] : FieldChange.changes(from: shown, to: try connection.shownValues(ofAsset: asset))
        return ImportOutcome(
            row: number, effect: changes.isEmpty ? .unchanged : .changed, asset: asset, conflict: nil,
            changes: changes)
    }
}

extension Connection {
    /// What is shown of the fields that people may say.
    fileprivate func shownValues(ofAsset asset: Int64) throws -> [AssetField: String] {
        let shown = try first(
            """
            SELECT kind, maker, model, serial, inventory_number, school.number, owner, room, status, handed_to,
                return_due_on, warranty_until, note, order_number, purchased_on, acquisition
            FROM asset JOIN school ON school.id = asset.school WHERE asset.id = ?1
            """,
            asset
        ) { row in
            Dictionary(
                uniqueKeysWithValues: zip(AssetField.ofPeople, Int32(0)...).compactMap { field, place in
                    row.textIfPresent(place).map { (field, $0) }
                })
        }
        return shown ?? [:]
    }
}
