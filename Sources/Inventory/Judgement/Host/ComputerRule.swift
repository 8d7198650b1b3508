/// One row of the table of computers: a text that makers print on computers of one kind.
struct ComputerRule: Sendable {
    /// Which of a machine's texts a row looks at.
    enum Place: String {
        /// Product, version, family, baseboard, and the names of a device tree.
        case name
        case firmware
        case any
    }

    let kind: DeviceKind
    let confidence: Confidence
    private let maker: TextPattern?
    private let place: Place
    private let pattern: TextPattern

    init(_ row: TableRow) throws {
        kind = try row.word("kind")
        confidence = try row.word("certainty")
        maker = row.limit("maker").map { TextPattern($0) }
        place = try row.word("where")
        pattern = TextPattern(try row.required("text"))
    }

    /// The text that fits, if the maker does too.
    func match(maker: String?, texts: (Place) -> [String]) -> String? {
        guard self.maker?.matches(maker ?? "") ?? true else { return nil }
        return texts(place).first { pattern.matches($0) }
    }
}
