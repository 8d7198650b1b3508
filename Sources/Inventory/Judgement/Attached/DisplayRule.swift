/// What a display is by itself, before the USB devices are looked at.
enum DisplayRole: String, Sendable {
    case projector
    case panel
    case television
    /// From 54 inch, and nothing more is known.
    case large
    case monitor
    /// States no credible size.
    case sizeless
}

/// One row of the table of displays: a maker by PNP id and the name that its display must have.
struct DisplayRule: Sendable {
    let role: DisplayRole
    let confidence: Confidence
    /// `nil`: any maker, because the name is a brand.
    private let pnp: String?
    private let name: TextPattern?
    /// For names that only mean this where no size is stated.
    private let onlyWithoutSize: Bool
    /// The brand, if the PNP id does not tell it.
    let brand: String?

    init(_ row: TableRow) throws {
        role = try row.word("role")
        confidence = try row.word("certainty")
        pnp = row.limit("pnp")?.uppercased()
        name = row.limit("name").map { TextPattern($0) }
        onlyWithoutSize = row.text("size") == "none"
        brand = row.text("brand")
    }

    func fits(_ edid: EDID) -> Bool {
        guard pnp == nil || pnp == edid.maker, !onlyWithoutSize || edid.size == nil else { return false }
        return name?.matches(edid.name ?? "") ?? true
    }
}
