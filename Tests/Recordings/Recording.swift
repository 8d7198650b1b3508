package import Foundation
package import Inventory

/// A recording of umockdev: devices as blocks of lines, `P:` path, `E:` property, `A:` attribute.
package struct Recording {
    private struct Device {
        var path = ""
        var values: [String: String] = [:]
    }
    private var devices: [Device] = []

    package init(_ file: URL) throws {
        for line in String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n") {
            let text = line.dropFirst(3)
            if line.hasPrefix("P: ") { devices.append(Device(path: String(text))) }
            guard line.hasPrefix("E: ") || line.hasPrefix("A: "), !devices.isEmpty,
                let equals = text.firstIndex(of: "=")
            else { continue }
            let value = text[text.index(after: equals)...]
            let ended = value.hasSuffix("\\n") ? value.dropLast(2) : value
            devices[devices.count - 1].values[String(text[..<equals])] = ended.isEmpty ? nil : String(ended)
        }
    }

    package var facts: Facts {
        var facts = Facts()
        facts.machine = devices.first { $0.path.hasSuffix("/dmi/id") }.map(Self.machine)
        facts.usb = USB()
        facts.usb?.devices = usbDevices
        return facts
    }

    private static func machine(_ device: Device) -> Machine {
        let values = device.values
        var machine = Machine()
        machine.maker = values["sys_vendor"]
        machine.product = values["product_name"]
        machine.version = values["product_version"]
        machine.family = values["product_family"]
        machine.boardMaker = values["board_vendor"]
        machine.boardProduct = values["board_name"]
        machine.chassisMaker = values["chassis_vendor"]
        machine.chassisCode = values["chassis_type"].flatMap { Int64($0) }
        machine.firmwareMaker = values["bios_vendor"]
        machine.firmwareVersion = values["bios_version"]
        return machine
    }

    /// USB devices, or, where a recording holds no more, the input devices on USB.
    private var usbDevices: [USBDevice] {
        devices.compactMap { device in
            let ids = device.values["HID_ID"]?.split(separator: ":")
            guard
                let vendor = device.values["idVendor"]
                    ?? ids.flatMap({ $0[0] == "0003" ? String($0[1].suffix(4)) : nil }),
                device.values["idVendor"] != nil || !devices.contains(where: { $0.values["idVendor"] != nil })
            else { return nil }
            var usb = USBDevice()
            usb.port = String(device.path.split(separator: "/").first { $0.contains("-") } ?? "1-1")
            usb.vendor = vendor.lowercased()
            usb.product = (device.values["idProduct"] ?? ids.map { String($0[2].suffix(4)) })?.lowercased()
            usb.maker = device.values["manufacturer"]
            usb.name = device.values["product"] ?? device.values["HID_NAME"]
            usb.removable = device.values["removable"]
            usb.interfaces = device.values["ID_USB_INTERFACES"]?.split(separator: ":").map(String.init) ?? []
            usb.touch = touch(below: device.path)
            return usb
        }
    }

    private func touch(below path: String) -> String? {
        let names = ["TOUCHSCREEN", "TABLET", "MOUSE"]
        let inputs = devices.filter { $0.path.hasPrefix(path + "/") && $0.path.contains("/input/") }
        return names.first { name in inputs.contains { $0.values["ID_INPUT_\(name)"] == "1" } }?.lowercased()
    }
}
