import Inventory

/// What HID devices say they are, by the USB device that has them; those that are built in (I2C, SPI) have no port.
struct HIDDevices {
    /// Those on Bluetooth are virtual.
    private static let query = UdevQuery("hid", notBelow: "/sys/devices/virtual/")
    /// The kernel takes no longer descriptor (linux/hid.h, `HID_MAX_DESCRIPTOR_SIZE`).
    private static let maximumBytes = 4_096
    private static let maximumDevices = 256
    /// What one device says it is; honest ones are some ten things.
    private static let maximumUsages = 64
    /// Things that are pointed at where they show something.
    private static let surfaces: [HIDUsage] = [.touchScreen, .whiteBoard, .pen, .digitizer]

    private let applications: [String: [HIDApplication]]

    init(_ devices: (UdevQuery) throws -> [UdevDevice], _ files: HostFiles, _ failures: Failures) throws {
        var applications: [String: [HIDApplication]] = [:]
        for device in try devices(Self.query).prefix(Self.maximumDevices) {
            let bytes = failures.attempt {
                try files.bytes(device.syspath + "/report_descriptor", limit: Self.maximumBytes)
            }
            applications[USBPort.nearest(in: device.syspath) ?? "", default: []] +=
                HIDReportDescriptor(bytes ?? []).applications
        }
        self.applications = applications
    }

    /// Each usage once, in the order in which the device names them.
    func usages(at port: String) -> [String] {
        var texts: [String] = []
        for application in applications[port] ?? [] where !texts.contains(application.usage.text) {
            texts.append(application.usage.text)
        }
        return Array(texts.prefix(Self.maximumUsages))
    }

    /// The size that the most touchable part states of itself.
    func size(at port: String) -> (width: Int64, height: Int64)? {
        for usage in Self.surfaces {
            for application in applications[port] ?? [] where application.usage == usage {
                guard let width = application.widthInMillimetres, let height = application.heightInMillimetres else {
                    continue
                }
                return (Int64(width), Int64(height))
            }
        }
        return nil
    }
}
