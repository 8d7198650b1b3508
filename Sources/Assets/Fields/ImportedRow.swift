/// What one row of an import says of one device.
package struct ImportedRow: Sendable, Equatable {
    /// As a spreadsheet counts: the first row under the headings is 2.
    package let number: Int
    /// What makes the row the same one in the next export: `asset:17` (our own exports), `key:…` (the source's own key), `serial:…` or
    /// `inventory:030569:…`. No two rows of a file have the same.
    package let key: String
    /// In their canonical forms, `school` always among them. A field of which the file says nothing is absent.
    package let values: [AssetField: String]
    /// When the source last heard of it, in UTC seconds; `nil` if the source does not say, or never did.
    package let lastSeenAt: Int64?
    /// The number of the asset, if it is a row of our own export.
    package let asset: Int64?

    package init(
        number: Int, key: String, values: [AssetField: String], lastSeenAt: Int64? = nil, asset: Int64? = nil
    ) {
        self.number = number
        self.key = key
        self.values = values
        self.lastSeenAt = lastSeenAt
        self.asset = asset
    }
}
