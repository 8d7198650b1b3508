import Inventory

/// The description that a simulated display gives of itself (E-EDID 1.4 §3).
enum DisplayBytes {
    static func hex(of display: AttachedThing) -> String? {
        guard let maker = display.model.displayMaker else { return nil }
        var block: [UInt8] = [0, 255, 255, 255, 255, 255, 255, 0]
        let packed = maker.utf8.reduce(UInt16(0)) { $0 << 5 | UInt16($1 - 64) }
        block += [UInt8(packed >> 8), UInt8(packed & 255), 0x24, 0xA1, 0, 0, 0, 0, 12, 31, 1, 4, 0x80]
        block += [display.model.widthInCentimetres, display.model.heightInCentimetres]
        block += [UInt8](repeating: 0, count: 54 - block.count)
        block += text(0xFC, display.model.name)
        block += display.serial.map { text(0xFF, $0) } ?? text(0xFE, "")
        block += [UInt8](repeating: 0, count: 127 - block.count)
        block.append(0 &- block.reduce(0, &+))
        return Hex.text(of: block)
    }

    private static func text(_ tag: UInt8, _ text: String) -> [UInt8] {
        let line = (Array(text.utf8) + [0x0A] + [UInt8](repeating: 0x20, count: 13)).prefix(13)
        return [0, 0, 0, tag, 0] + line
    }
}
