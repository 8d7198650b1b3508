import Assets
import Inventory

/// A word that neither the product nor the mapping knows.
struct UnknownWord: Error {
    let word: String
    let reason: String
}

/// What is known so far of the row that is being read.
struct RowDraft {
    private(set) var values: [AssetField: String]
    private(set) var lastSeenAt: Int64?
    private(set) var asset: Int64?
    private var sourceKey: String?
    /// What columns have said, which goes before what the mapping says of all.
    private var filled: Set<ColumnTarget> = []

    init(values: [AssetField: String]) { self.values = values }

    func has(_ target: ColumnTarget) -> Bool { filled.contains(target) }

    /// - Throws: `FieldValueError` and ``UnknownWord``.
    mutating func fill(_ column: PlannedColumn, with text: String, _ mapping: ColumnMapping) throws {
        switch column.target {
        case .field(let field): values[field] = try Self.value(text, of: field, column.form, mapping)
        case .key: sourceKey = try FieldForm.text(maximumCharacters: 200).canonical(text)
        case .lastSeen: lastSeenAt = try Self.moment(text, column.form).secondsSince1970
        case .asset: asset = try Self.asset(text)
        case .dropped: return
        }
        filled.insert(column.target)
    }

    /// What makes the row the same one in the next export.
    func key(school: String) -> String? {
        if let asset { return "asset:\(asset)" }
        if let sourceKey { return "key:\(sourceKey)" }
        if let serial = values[.serial] { return "serial:\(serial.uppercased())" }
        return values[.inventoryNumber].map { "inventory:\(school):\($0.uppercased())" }
    }

    private static func value(
        _ text: String, of field: AssetField, _ form: CellForm, _ mapping: ColumnMapping
    ) throws -> String {
        switch (field.form, form) {
        case (_, .path), (_, .name): try school(text, form, mapping)
        case (.day, .iso), (.day, .dayFirst), (.day, .monthFirst): try moment(text, form).day.iso
        case (.number, _): try number(text, form)
        case (.kind, _), (.status, _): try word(text, field)
        default: try field.form.canonical(text)
        }
    }

    private static func school(_ text: String, _ form: CellForm, _ mapping: ColumnMapping) throws -> String {
        guard let number = mapping.school(text, form) else {
            throw UnknownWord(
                word: text,
                reason: "'\(text)' is no school that the mapping knows; "
                    + "it needs a line 'school' for it, or give --school")
        }
        return number.text
    }

    private static func word(_ text: String, _ field: AssetField) throws -> String {
        do {
            return try field.form.canonical(text)
        } catch let error as FieldValueError {
            throw UnknownWord(word: text, reason: "\(error); a line 'word' of the mapping can translate it")
        }
    }

    private static func number(_ text: String, _ form: CellForm) throws -> String {
        guard let unit = form.unit else { return try FieldForm.number.canonical(text) }
        guard let number = Amount.whole(text, unit: unit) else {
            throw FieldValueError("'\(text.prefix(60))' is no number of \(form.rawValue)")
        }
        return String(number)
    }

    private static func moment(_ text: String, _ form: CellForm) throws -> Moment {
        guard let moment = Moment(text, form) else {
            let example =
                switch form {
                case .dayFirst: "22/11/2026 14:03"
                case .monthFirst: "11/22/2026 2:03 PM"
                default: "2026-11-22T14:03:05Z"
                }
            throw FieldValueError("'\(text.prefix(60))' is no moment such as \(example)")
        }
        return moment
    }

    private static func asset(_ text: String) throws -> Int64 {
        guard let number = Int64(text), number > 0 else {
            throw FieldValueError("'\(text.prefix(60))' is not the number of a device")
        }
        return number
    }
}
