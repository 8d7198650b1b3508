/// The smallest part of a report descriptor (the specification says "item"): what it sets, and to what.
struct HIDElement {
    /// The upper six bits of the first byte: tag and type (HID 1.11 §6.2.2.4, 6.2.2.7 and 6.2.2.8).
    enum Tag: UInt8 {
        case input = 0x80
        case output = 0x90
        case feature = 0xB0
        case collection = 0xA0
        case endCollection = 0xC0
        case usagePage = 0x04
        case physicalMinimum = 0x34
        case physicalMaximum = 0x44
        case unitExponent = 0x54
        case unit = 0x64
        case push = 0xA4
        case pop = 0xB4
        case usage = 0x08
        case usageMinimum = 0x18
        case usageMaximum = 0x28
        case delimiter = 0xA8
    }

    /// `nil` for what tells nothing about kind or size.
    let tag: Tag?
    let value: UInt32
    /// 0, 1, 2 or 4 bytes.
    let length: Int

    /// The value as a number that may be negative.
    var signed: Int64 {
        switch length {
        case 1: Int64(Int8(truncatingIfNeeded: value))
        case 2: Int64(Int16(truncatingIfNeeded: value))
        default: Int64(Int32(truncatingIfNeeded: value))
        }
    }
}
