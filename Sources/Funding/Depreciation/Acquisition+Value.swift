package import Assets

extension Acquisition {
    /// Whether it is not the school's own, and so stands in no books.
    package var isHired: Bool { [.rent, .lease].contains(self) }

    /// What of a price stands in the books: nothing of a gift; `nil` of what is hired.
    package func bookedPrice(of price: Cents?) -> Cents? {
        switch self {
        case .purchase, .hirePurchase, .takenOver: price
        case .gift: .zero
        case .rent, .lease: nil
        }
    }
}

extension CostKind {
    /// Whether a thing stays that is written off; the others are costs of their year.
    package var isWrittenOff: Bool {
        switch self {
        case .devices, .infrastructure, .security, .accessories, .other: true
        case .software, .maintenance, .internet, .telephony: false
        }
    }
}
