/// What a display is by itself, before the USB devices are looked at.
enum DisplayRole: Sendable {
    case projector
    case panel
    case television
    /// From 54 inch, and nothing more is known.
    case large
    case monitor
    /// States no credible size.
    case sizeless
}

/// One line of the table of displays: a maker by PNP id and the name that its display must have.
struct DisplayRule: Sendable {
    /// `nil`: any maker, because the name is a brand.
    let maker: String?
    let names: [TextPattern]
    /// For names that only mean this where no size is stated.
    let onlyWithoutSize: Bool
    let role: DisplayRole
    let confidence: Confidence
    /// The brand, if the PNP id does not tell it.
    let brand: String?

    init(
        _ maker: String?, _ names: [TextPattern], onlyWithoutSize: Bool = false, _ role: DisplayRole,
        _ confidence: Confidence = .certain, brand: String? = nil
    ) {
        self.maker = maker
        self.names = names
        self.onlyWithoutSize = onlyWithoutSize
        self.role = role
        self.confidence = confidence
        self.brand = brand
    }

    func fits(_ edid: EDID) -> Bool {
        guard maker == nil || maker == edid.maker, !onlyWithoutSize || edid.size == nil else { return false }
        return names.contains { $0.matches(edid.name ?? "") }
    }
}
