/// One name for each maker, so that a table by maker has one row for it.
struct MakerNames: Sendable {
    struct Spelling: Sendable {
        let pattern: TextPattern
        let name: String

        init(_ row: TableRow) throws {
            pattern = TextPattern(try row.required("text"))
            name = try row.required("name")
        }
    }

    private let spellings: [Spelling]

    init(_ spellings: [Spelling]) { self.spellings = spellings }

    /// The name people use for what firmware or a device calls its maker; without a placeholder.
    func known(_ text: String?) -> String? {
        guard let text = Placeholder.genuine(text) else { return nil }
        return spellings.first { $0.pattern.matches(text) }?.name ?? text
    }
}
