/// How wide a text will be, near enough: which font the reader has is not known here.
enum LabelWidth {
    /// In the unit of `size`, which is the height of the font.
    static func width(of text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
        let thousandths = text.unicodeScalars.reduce(0) { $0 + Self.width(of: $1) }
        return Double(thousandths) * size / 1_000 * (isBold ? 1.11 : 1.05)
    }

    /// In thousandths of the size. Source: the widths of Helvetica, as its AFM file has them; Arial and Liberation Sans have the same.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        if let width = widths[scalar] { return width }
        if scalar == "\u{200C}" || scalar == "\u{200D}" { return 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return scalar.value < 0x250 ? 667 : scalar.value < 0x1_0000 ? 1_000 : 1_400
        }
    }

    private static let widths: [Unicode.Scalar: Int] = {
        let groups: [(characters: String, width: Int)] = [
            ("ijl'", 222), (" !,./:;I[]\\ft|ïîíì·", 278), ("()-r`{}", 333), ("*\"^", 400), ("ckvsxyzJç", 500),
            ("abdeghnopquL0123456789_#$?€éèêëáàâäóòôöúùûüñß–", 556), ("+<=>~", 584), ("FTZ", 611),
            ("ABEKPSVXY&ÉÈÊË", 667), ("CDHNRUwÜ", 722), ("GOQÖ", 778), ("Mm", 833), ("%", 889), ("W", 944),
            ("@", 1_015),
        ]
        return groups.reduce(into: [:]) { widths, group in
            for scalar in group.characters.unicodeScalars { widths[scalar] = group.width }
        }
    }()
}
