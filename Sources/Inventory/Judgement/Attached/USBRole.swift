/// What a USB device is by itself, before the displays are looked at.
enum USBRole: Sendable {
    /// Touch of a smartboard, by a vendor or product that makes nothing else.
    case smartboard
    /// Loudspeaker, hub or camera of such a vendor.
    case smartboardPart
    case interactiveProjector
    /// Touch of a panel whose Android system plays a USB device.
    case androidPanel
    /// Touch frame of a maker who sells to panels, kiosks and tables alike.
    case frame
    /// Any other touchscreen that is plugged in.
    case touchscreen
    case graphicsTablet
    case dock
    case printer
    case webcam
    /// Belongs to the computer, or is of no interest here.
    case none
}

/// One line of the table of USB devices.
struct USBRule: Sendable {
    let vendor: String
    /// Product ids, 4 hexadecimal digits each; none means all of the vendor.
    let products: [ClosedRange<String>]
    let name: TextPattern
    /// What udev must take its pointer for; `nil` if that does not matter.
    let touch: String?
    let role: USBRole
    let confidence: Confidence
    let maker: String?

    init(
        _ role: USBRole, _ confidence: Confidence, _ maker: String?, _ vendor: String,
        _ products: [ClosedRange<String>] = [], name: TextPattern = "*", touch: String? = nil
    ) {
        self.vendor = vendor
        self.products = products
        self.name = name
        self.touch = touch
        self.role = role
        self.confidence = confidence
        self.maker = maker
    }

    /// The first line of the table that fits.
    static func first(for device: USBDevice) -> USBRule? {
        byVendor[device.vendor?.lowercased() ?? ""]?.first { $0.fits(device) }
    }

    /// In the order of the table.
    private static let byVendor = Dictionary(grouping: table, by: \.vendor)

    /// Whether a device of the vendor fits. Ids are compared as text: four digits in small letters sort as their numbers do.
    private func fits(_ device: USBDevice) -> Bool {
        guard touch == nil || touch == device.touch else { return false }
        let product = device.product?.lowercased() ?? ""
        return (products.isEmpty || products.contains { $0.contains(product) }) && name.matches(device.name ?? "")
    }
}

extension ClosedRange<String> {
    /// A single product id.
    static func only(_ product: String) -> Self { product...product }
}
