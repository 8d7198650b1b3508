import Assets
import Console

/// `FIELD=VALUE` on the command line, with the value in its canonical form.
struct FieldAssignment: Sendable, Equatable {
    let field: AssetField
    let value: String

    @Sendable static func parse(_ text: String) throws -> FieldAssignment {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
            throw UsageError.sentence("'\(text.prefix(60))' is not FIELD=VALUE, such as room='Klas 5B'")
        }
        let field = try field(parts[0])
        do { return FieldAssignment(field: field, value: try field.form.canonical(parts[1])) } catch {
            let choices = field.form.choices
            let known = choices.isEmpty ? "" : ": write one of \(choices.joined(separator: ", "))"
            throw UsageError.sentence("\(field.rawValue): \(error)\(known)")
        }
    }

    /// A field that people may say something of, by its id or its word in Dutch or English.
    @Sendable static func field(_ name: String) throws -> AssetField {
        let known = AssetField.ofPeople.map(\.rawValue).joined(separator: ", ")
        guard let field = AssetField(named: name) else {
            throw UsageError.sentence("there is no field '\(name.prefix(60))': the fields are \(known)")
        }
        guard field.isForPeople else {
            throw UsageError.sentence("\(field.rawValue) is measured, never said: people say \(known)")
        }
        return field
    }

    /// - Throws: `UsageError` if a field is there twice.
    static func values(_ assignments: [FieldAssignment]) throws -> [AssetField: String] {
        var values: [AssetField: String] = [:]
        for assignment in assignments {
            guard values.updateValue(assignment.value, forKey: assignment.field) == nil else {
                throw UsageError.sentence("\(assignment.field.rawValue) is said twice")
            }
        }
        return values
    }

    /// `room='Klas 5B'`
    static func text(_ values: [AssetField: String]) -> String {
        values.keys.sorted().map { field in
            let value = values[field] ?? ""
            return value.contains(" ") ? "\(field.rawValue)='\(value)'" : "\(field.rawValue)=\(value)"
        }.joined(separator: " ")
    }
}
