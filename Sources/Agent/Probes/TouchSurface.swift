import Inventory

/// A pointer that knows where it is: touchscreen, tablet, or an interactive board that calls itself a mouse.
///
/// The sizes are udev's, measured on the event nodes alone (systemd, `input_id`).
struct TouchSurface: Equatable {
    /// Strongest first.
    enum Kind: String, CaseIterable {
        case touchscreen
        case tablet
        case mouse

        var property: String { "ID_INPUT_" + rawValue.uppercased() }
    }

    var syspath: String
    var kind: Kind
    var widthInMillimetres: Int64?
    var heightInMillimetres: Int64?

    /// `nil` for a mouse that only knows how far it was moved.
    init?(_ device: UdevDevice) {
        let axes = InputBits.lowest(of: device.properties["ABS"] ?? device.parentProperties["ABS"])
        guard let kind = Kind.allCases.first(where: { device.properties[$0.property] == "1" }),
            kind != .mouse || axes & 3 == 3  // ABS_X, ABS_Y
        else { return nil }
        syspath = device.syspath
        self.kind = kind
        widthInMillimetres = device.properties["ID_INPUT_WIDTH_MM"].flatMap { Int64($0) }
        heightInMillimetres = device.properties["ID_INPUT_HEIGHT_MM"].flatMap { Int64($0) }
    }

    /// Where the USB device is that has it; `nil` for one that is built in.
    var port: String? { USBPort.nearest(in: syspath) }

    /// Of the surfaces of one USB device the strongest kind, with the size of the first that states one.
    static func strongest(_ surfaces: [TouchSurface]) -> TouchSurface? {
        let ranked = Kind.allCases.flatMap { kind in surfaces.filter { $0.kind == kind } }
        guard var surface = ranked.first else { return nil }
        let sized = ranked.first { $0.widthInMillimetres != nil && $0.heightInMillimetres != nil }
        surface.widthInMillimetres = sized?.widthInMillimetres
        surface.heightInMillimetres = sized?.heightInMillimetres
        return surface
    }
}
