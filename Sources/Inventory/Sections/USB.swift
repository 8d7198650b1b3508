/// Devices on USB, with the size of their touch surfaces, and on Thunderbolt.
package struct USB: Record, Equatable {
    package var devices: [USBDevice] = []
    package var thunderbolt: [ThunderboltDevice] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        .list("devices", \.devices, "devices; root hubs are left out"),
        .list("thunderbolt", \.thunderbolt, "docks and other devices on Thunderbolt and USB4"),
    ]
}

/// One device on Thunderbolt or USB4. Its hubs and ports are USB devices, too.
package struct ThunderboltDevice: Record, Equatable {
    package var place: String?
    package var maker: String?
    package var name: String?
    package var uniqueId: String?
    package var isAuthorized: Bool?
    package var generation: Int64?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text("place", \.place, "domain and route from the controller (0-1)"),
        .text("maker", \.maker, "maker"),
        .text("name", \.name, "product name"),
        .identifier("uniqueId", \.uniqueId, "identifier burnt into the device"),
        .flag("isAuthorized", \.isAuthorized, "whether the machine lets it work"),
        .integer("generation", \.generation, "1 to 3 for Thunderbolt, 4 for USB4"),
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
    package var makerById: String?
    package var nameById: String?
    package var serial: String?
    package var deviceClass: Int64?
    package var interfaces: [String] = []
    package var removable: String?
    package var printerId: String?
    package var isCamera: Bool?
    package var hidUsages: [String] = []
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
        .text("makerById", \.makerById, "maker by its vendor id, if it names none"),
        .text("nameById", \.nameById, "product by its ids, if it names none"),
        .identifier("serial", \.serial, "serial number"),
        .integer("deviceClass", \.deviceClass, "class of the device; 0: see its interfaces, 9: hub"),
        .texts("interfaces", \.interfaces, "class, subclass and protocol of its interfaces, 6 hexadecimal digits each"),
        .text("removable", \.removable, "fixed, removable or unknown, as the firmware says"),
        .text(
            "printerId", \.printerId, "IEEE 1284 device id of a printer; some hold its serial number", isPersonal: true),
        .flag("isCamera", \.isCamera, "whether it gives pictures that move"),
        .texts(
            "hidUsages", \.hidUsages, "what it says it is: page and usage of HID applications (0d/04 is a touchscreen)"),
        .text("touch", \.touch, "touchscreen, tablet or mouse: what udev takes its pointer for"),
        .integer("touchWidthInMillimetres", \.touchWidthInMillimetres, "width of the touch surface"),
        .integer("touchHeightInMillimetres", \.touchHeightInMillimetres, "height of the touch surface"),
    ]
}
