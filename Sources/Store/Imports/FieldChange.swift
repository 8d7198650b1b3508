package import Assets

/// A field of which something else is said than before.
package struct FieldChange: Sendable, Equatable {
    package let field: AssetField
    /// In the canonical form of the field; `nil` for nothing.
    package let before: String?
    package let after: String?

    package init(_ field: AssetField, before: String?, after: String?) {
        self.field = field
        self.before = before
        self.after = after
    }

    /// In the order of the fields.
    static func changes(from before: [AssetField: String], to after: [AssetField: String]) -> [FieldChange] {
        Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted().map {
            FieldChange($0, before: before[$0], after: after[$0])
        }
    }
}
