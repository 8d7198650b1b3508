import Inventory

/// The model of a disk as its maker wrote it.
enum DiskModel {
    static func text(_ device: UdevDevice) -> String? {
        let parent = device.parentAttributes
        return device.properties["ID_MODEL_ENC"].flatMap(decoded) ?? device.properties["ID_MODEL"] ?? parent["model"]
            ?? parent["name"]
    }

    /// `Samsung\x20SSD\x20860` for what `ID_MODEL` makes `Samsung_SSD_860` of (systemd, `udev_util_encode_string`).
    static func decoded(_ text: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"),
                let encoded = Hex.bytes(of: String(decoding: rest.dropFirst().prefix(2), as: UTF8.self))?.first
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(encoded)
            rest = rest.dropFirst(3)
        }
        return BoundedText.text(bytes)
    }
}
