/// The values that hold until they are set anew (HID 1.11 §6.2.2.7), as far as they tell usages and sizes.
struct HIDGlobalState {
    private(set) var usagePage: UInt16 = 0
    private var physicalMinimum: Int64 = 0
    private var physicalMaximum: Int64 = 0
    private var unit: UInt32 = 0
    private var unitExponent = 0

    /// Millimetres in a unit: centimetres (SI linear), inches (English linear), and cubic inches, which a third of
    /// touchscreens write for inches.
    private static let millimetres: [UInt32: Double] = [0x11: 10, 0x13: 25.4, 0x33: 25.4]
    /// Beyond it numbers have been set without regard to the unit.
    private static let maximumExtent = 100_000.0

    mutating func apply(_ element: HIDElement) {
        switch element.tag {
        case .usagePage: usagePage = UInt16(truncatingIfNeeded: element.value)
        case .physicalMinimum: physicalMinimum = element.signed
        // 0xFFFF is not -1 but 65535 where the minimum is not below zero: many devices mean it so.
        case .physicalMaximum: physicalMaximum = physicalMinimum < 0 ? element.signed : Int64(element.value)
        case .unit: unit = element.value
        case .unitExponent: unitExponent = Self.exponent(element)
        default: break
        }
    }

    /// How far an axis reaches, in millimetres; `nil` without physical values or in a unit that is no length.
    var extentInMillimetres: Int? {
        guard let millimetres = Self.millimetres[unit], physicalMaximum > physicalMinimum else { return nil }
        let units = Double(physicalMaximum - physicalMinimum)
        let scale = (0..<abs(unitExponent)).reduce(1.0) { power, _ in power * 10 }
        let extent = (unitExponent < 0 ? units / scale : units * scale) * millimetres
        return (0.5...Self.maximumExtent).contains(extent) ? Int(extent.rounded()) : nil
    }

    /// Four bits with a sign; some devices write the negative number in all bits instead.
    private static func exponent(_ element: HIDElement) -> Int {
        let value = element.value & ~15 == 0 ? Int64(Int8(truncatingIfNeeded: element.value << 4) >> 4) : element.signed
        return Int(min(max(value, -8), 7))
    }
}
