/// In how many months a device is written off, in equal parts.
package struct DepreciationTerm: RawRepresentable, Sendable, Hashable {
    package let rawValue: Int

    /// 50 years, which only buildings serve.
    package static let most = 600

    /// `nil` outside of 1 to 600 months.
    package init?(rawValue: Int) {
        guard (1...Self.most).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// - Returns: `nil` unless it is a whole number from 1 to 600, in digits.
    package init?(_ text: String) {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let months = Int(text) else { return nil }
        self.init(rawValue: months)
    }
}
