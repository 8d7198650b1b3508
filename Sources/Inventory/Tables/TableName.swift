/// The tables that there are.
package enum TableName: String, CaseIterable, Sendable {
    case computers
    case usbDevices = "usb-devices"
    case displays
    case displayMakers = "display-makers"
    case makers
    case osSupport = "os-support"
}
