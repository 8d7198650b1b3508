/// Devices on USB, and the size of their touch surfaces.
package struct USB: Record, Equatable {
    package var devices: [USBDevice] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        .list("devices", \.devices, "devices; root hubs are left out")
    ]
}

/// One USB device. Strings are the device's own.
package struct USBDevice: Record, Equatable {
    package var port: String?
    package var parent: String?
    package var vendor: String?
    package var product: String?
    package var maker: String?
    package var name: String?
    package var serial: String?
    package var deviceClass: Int64?
    package var interfaces: [String] = []
    package var removable: String?
    package var printerId: String?
    package var touch: String?
    package var touchWidthInMillimetres: Int64?
    package var touchHeightInMillimetres: Int64?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text("port", \.port, "path of ports from the controller (1-2.4)"),
        .text("parent", \.parent, "path of the hub it hangs on"),
        .text("vendor", \.vendor, "vendor id, 4 hexadecimal digits"),
        .text("product", \.product, "product id, 4 hexadecimal digits"),
        .text("maker", \.maker, "maker"),
        .text("name", \.name, "product name"),
        .text("serial", \.serial, "serial number"),
        .integer("deviceClass", \.deviceClass, "class of the device; 0: see its interfaces, 9: hub"),
        .texts("interfaces", \.interfaces, "class, subclass and protocol of its interfaces, 6 hexadecimal digits each"),
        .text("removable", \.removable, "fixed, removable or unknown, as the firmware says"),
        .text("printerId", \.printerId, "IEEE 1284 device id of a printer"),
        .text("touch", \.touch, "touchscreen, tablet or mouse: what udev takes its pointer for"),
        .integer("touchWidthInMillimetres", \.touchWidthInMillimetres, "width of the touch surface"),
        .integer("touchHeightInMillimetres", \.touchHeightInMillimetres, "height of the touch surface"),
    ]
}
