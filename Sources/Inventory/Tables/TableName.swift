/// The tables that there are.
package enum TableName: String, CaseIterable, Sendable {
    case computers
    case usbDevices = "usb-devices"
    case displays
    case displayMakers = "display-makers"
    case makers
    case osSupport = "os-support"
    /// Of the target Assets, like those below: how much evidence weighs.
    case evidence
    /// Values that identify nothing.
    case placeholders
    case holidays
}
