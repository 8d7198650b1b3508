package import Assets
import SQLite

/// What one source says of a field of an asset now.
package struct FieldValue: Sendable, Equatable {
    package let field: AssetField
    /// In the canonical form of the field.
    package let value: String
    package let source: ValueSource
    /// Name of the import.
    package let list: String?
    /// Since when it says so, in UTC seconds.
    package let since: Int64
    /// Of what a person said.
    package let who: String?
    package let why: String?
    package let act: Int64?
    /// The first day on which a person's word counts no more.
    package let expiresOn: Day?
    /// Whether it is the one that counts: a person before agents, agents before imports.
    package let isShown: Bool
}

extension Questions {
    /// All that sources say of an asset now, field by field, the value that counts first. Several witnesses of one source that say the
    /// same are one, since the first of them.
    package func fieldValues(ofAsset asset: Int64) throws -> [FieldValue] {
        try read { connection in
            var values: [FieldValue] = []
            try connection.visit(FieldValue.query, asset) { row in
                let isFirst = !values.contains { $0.field.rawValue == row.text(0) }
                guard let value = FieldValue(row, isShown: isFirst && row.integer(9) != 0) else { return }
                if !values.contains(where: { $0.says(value) }) { values.append(value) }
            }
            // Stable, so that the order of the sources stays.
            return AssetField.allCases.flatMap { field in values.filter { $0.field == field } }
        }
    }
}

extension FieldValue {
    /// In the order in which ``Connection/refresh(_:)`` takes them; last, whether it is looked at: the school is that of the token, or of
    /// a person's word, whatever a list says.
    fileprivate static let query = """
        SELECT field, value, field_value.source, list,
            min(since) OVER (PARTITION BY field, value, field_value.source, list), who, why, act.id, expires_on,
            field <> 'school' OR value = school.number
        FROM witness JOIN field_value ON field_value.witness = witness.id
        JOIN asset ON asset.id = witness.asset JOIN school ON school.id = asset.school
        LEFT JOIN act ON act.id = field_value.act
        WHERE witness.asset = ?1 AND until IS NULL
        ORDER BY CASE field_value.source WHEN 'person' THEN 0 WHEN 'agent' THEN 1 ELSE 2 END, is_current DESC,
            CASE field_value.source WHEN 'agent' THEN first_at ELSE since END DESC, key
        """

    /// `nil` for a field or a source of a newer program.
    fileprivate init?(_ row: Row, isShown: Bool) {
        guard let field = AssetField(rawValue: row.text(0)), let source = ValueSource(rawValue: row.text(2)) else {
            return nil
        }
        self.init(
            field: field, value: row.text(1), source: source, list: row.textIfPresent(3), since: row.integer(4),
            who: row.textIfPresent(5), why: row.textIfPresent(6), act: row.integerIfPresent(7),
            expiresOn: row.dayIfPresent(8), isShown: isShown)
    }

    private var mark: [String?] { [field.rawValue, value, source.rawValue, list] }

    fileprivate func says(_ other: FieldValue) -> Bool { mark == other.mark }
}
