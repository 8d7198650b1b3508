/// What a control or a collection of controls is for: a page and a number on it.
///
/// Source: HID Usage Tables 1.4 of the USB Implementers Forum.
package struct HIDUsage: Sendable, Hashable {
    package let page: UInt16
    package let id: UInt16

    package init(page: UInt16, id: UInt16) {
        self.page = page
        self.id = id
    }

    package static let mouse = HIDUsage(page: 0x01, id: 0x02)
    package static let digitizer = HIDUsage(page: 0x0D, id: 0x01)
    package static let pen = HIDUsage(page: 0x0D, id: 0x02)
    package static let touchScreen = HIDUsage(page: 0x0D, id: 0x04)
    package static let touchPad = HIDUsage(page: 0x0D, id: 0x05)
    package static let whiteBoard = HIDUsage(page: 0x0D, id: 0x06)

    static let x = HIDUsage(page: 0x01, id: 0x30)
    static let y = HIDUsage(page: 0x01, id: 0x31)

    /// As people write it, `0d/06` or `ff00/01`: both parts with two digits, or four where they need more.
    package var text: String { "\(Self.digits(page))/\(Self.digits(id))" }

    private static func digits(_ number: UInt16) -> String {
        let high = UInt8(number >> 8)
        let low = UInt8(number & 255)
        return Hex.text(of: high == 0 ? [low] : [high, low])
    }
}
