extension EDID {
    /// The serial number that tells one display from another of its model, as it stands on the label where that is
    /// known; `nil` if the display only pretends to have one.
    package var serial: String? {
        if let text = Placeholder.genuine(serialText), !Self.isFiller(text) { return label(with: text) ?? text }
        guard let number = serialNumber, !Self.isFiller(number) else { return nil }
        return String(number)
    }

    /// The name of the model: its own, else the last free text (as laptop panels do), else the product number.
    ///
    /// A display that shows its serial number as name has none.
    package var model: String? {
        let named = name == serialText ? nil : Placeholder.genuine(name)
        if let name = named ?? texts.last(where: { !Placeholder.isPlaceholder($0) }) { return name }
        guard let maker, let product else { return nil }
        return maker + Hex.text(of: [UInt8(product >> 8), UInt8(product & 255)])
    }

    /// Numbers and four equal bytes (01010101, FFFFFFFF) are written by makers who number nothing.
    static func isFiller(_ number: UInt32) -> Bool {
        fillers.contains(number) || number == (number & 255) * 0x0101_0101
    }

    /// "0001".
    private static func isFiller(_ text: String) -> Bool {
        UInt32(text).map(fillers.contains) ?? false
    }

    private static let fillers: Set<UInt32> = [
        0, 1, 123_456, 999_999, 12_345_678, 123_456_789, 1_234_567_890, 0x1234_5678, 0x7856_3412,
    ]
}
