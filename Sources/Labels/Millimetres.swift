import Sheets

extension Markup {
    /// 6350 hundredths of a millimetre are 63.5mm.
    static func millimetres(_ hundredths: Int) -> String {
        let digits = String(100 + hundredths % 100).dropFirst()
        let fraction = digits == "00" ? "" : "." + (digits.hasSuffix("0") ? digits.dropLast() : digits)
        return "\(hundredths / 100)\(fraction)mm"
    }
}
