/// A display that is plugged in, with its role.
struct DisplaySign {
    let connector: String
    let edid: EDID?
    let role: DisplayRole
    let confidence: Confidence
    let maker: String?
    /// Whether a brand or a registered id tell the maker; else `maker` is three letters.
    let hasKnownMaker: Bool

    /// From this diagonal a display is too large for a desk.
    static let largeFromTenthsOfInch: Int64 = 540

    init(_ connector: DisplayConnector, by tables: Tables) {
        self.connector = connector.name ?? "?"
        let edid = connector.decodedEDID
        self.edid = edid
        let rule = edid.flatMap { edid in tables.displays.first { $0.fits(edid) } }
        let known = rule?.brand ?? tables.maker(ofDisplay: connector, edid)
        maker = known ?? edid?.maker
        hasKnownMaker = known != nil
        (role, confidence) = rule.map { ($0.role, $0.confidence) } ?? Self.role(bySizeOf: edid)
    }

    private static func role(bySizeOf edid: EDID?) -> (DisplayRole, Confidence) {
        guard let diagonal = edid?.size?.diagonalInTenthsOfInch else { return (.sizeless, .possible) }
        return diagonal >= largeFromTenthsOfInch ? (.large, .probable) : (.monitor, .certain)
    }

    /// Damaged bytes may have changed any of the facts.
    var isDamaged: Bool {
        edid.map { $0.faults.contains(.wrongChecksum) || $0.faults.contains(.truncated) } ?? false
    }

    /// A projector's screen is the wall.
    var screenInTenthsOfInch: Int64? { role == .projector ? nil : edid?.size?.diagonalInTenthsOfInch }

    var isLarge: Bool {
        role == .large || role == .television && (screenInTenthsOfInch ?? 0) >= Self.largeFromTenthsOfInch
    }

    /// Whether it may be the display of a touchscreen on a desk.
    var isDeskDisplay: Bool { edid != nil && (role == .monitor || role == .sizeless) }

    var kind: DeviceKind {
        switch role {
        case .projector: .projector
        case .panel: .interactivePanel
        case .television: .television
        case .large: .largeDisplay
        case .monitor: .monitor
        case .sizeless: edid == nil ? .unknown : .monitor
        }
    }

    var reasons: [Reason] {
        guard let edid else {
            return [
                Reason(
                    nl: "een scherm op \(connector) dat niets over zichzelf zegt",
                    en: "a display at \(connector) that says nothing about itself")
            ]
        }
        let identity = [edid.maker, edid.name.map { "'\($0)'" }].compactMap { $0 }.joined(separator: " ")
        let size = edid.size.map { "\($0.widthInCentimetres) x \($0.heightInCentimetres) cm" }
        let sentence = Reason(
            nl: "scherm \(identity) op \(connector), \(size ?? "geen geloofwaardige maat")",
            en: "display \(identity) at \(connector), \(size ?? "no credible size")")
        let damage = Reason(nl: "zijn beschrijving is beschadigd", en: "its description is damaged")
        return isDamaged ? [sentence, damage] : [sentence]
    }
}

extension Tables {
    /// The maker's name by our table, else by the host's hardware database; `nil` if neither knows the id.
    func maker(ofDisplay connector: DisplayConnector, _ edid: EDID?) -> String? {
        edid?.maker.flatMap { displayMakers[$0] } ?? makers.known(connector.makerName)
    }
}
