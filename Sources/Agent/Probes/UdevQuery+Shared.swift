/// Queries whose devices several probes look at; each is asked once.
extension UdevQuery {
    /// Input devices (`input3`) and the nodes that programs open (`event3`), as the input layer and udev describe them.
    static let inputs = UdevQuery(
        "input", names: ["input*", "event*"],
        properties: TouchSurface.Kind.allCases.map(\.property)
            + ["ABS", "ID_INPUT_HEIGHT_MM", "ID_INPUT_KEYBOARD", "ID_INPUT_WIDTH_MM", "PRODUCT", "SW"],
        parentProperties: ["ABS"])

    static let usbDevices = UdevQuery(
        "usb", matching: ["DEVTYPE": "usb_device"],
        properties: ["ID_MODEL_FROM_DATABASE", "ID_USB_INTERFACES", "ID_VENDOR_FROM_DATABASE", "PRODUCT"],
        attributes: ["bDeviceClass", "idProduct", "idVendor", "manufacturer", "product", "removable", "serial"])
}
