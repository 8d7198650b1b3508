/// Why a device may have come with a line, the strongest first. The raw values are for machines and never change.
package enum ArrivalReason: String, CaseIterable, Sendable {
    /// The same order number, and the line names the model.
    case orderAndModel = "order-and-model"
    /// The same order number, and nothing against it.
    case order
    /// The line names the model.
    case model
    /// The line names a kind and no model.
    case kind

    /// Whether it is proposed with those that are sure; the others are told apart, and confirmed only by request.
    package var isCertain: Bool { self != .kind }

    /// Smaller is stronger.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension ArrivalReason: MoneyWord {
    package var words: (nl: String, en: String) {
        switch self {
        case .orderAndModel: ("bestelbon en model", "order and model")
        case .order: ("bestelbon", "order")
        case .model: ("model", "model")
        case .kind: ("soort toestel", "kind of device")
        }
    }
}
