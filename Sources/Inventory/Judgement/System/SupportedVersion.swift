/// One version in the table, or all of a distribution.
struct SupportedVersion: Sendable {
    let id: String
    /// `21` fits 21 and 21.3; a star fits every one, and none.
    let version: String
    let end: EndOfSupport

    init(_ row: TableRow) throws {
        id = try row.required("id")
        version = try row.required("version")
        end = EndOfSupport(
            day: try row.day("until"), basis: try row.word("basis"), regularDay: try row.day("regular"),
            certainty: try row.word("certainty"), subscribedDay: try row.day("subscribed"),
            source: try row.required("source"))
    }

    func fits(_ found: String?) -> Bool {
        version == "*" || found == version || found?.hasPrefix(version + ".") == true
    }
}
