extension Judgement {
    /// What is plugged into the computer: one judgement for each physical thing, those for a class first, then by
    /// place.
    ///
    /// What is built in is left out, and so are mice, keyboards and hubs.
    /// The computer is given, as what can be plugged in depends on what is built in.
    package static func attached(
        to host: Judgement, _ facts: Facts, by tables: Tables = .builtIn
    ) -> [Judgement] {
        var joining = Joining(facts, at: host, by: tables)
        joining.joinSmartboards()
        joining.joinInteractiveProjectors()
        joining.joinTouchscreens()
        joining.joinGraphicsTablets()
        joining.joinDocks()
        joining.addSingleDevices()
        joining.addDisplays()
        return joining.found.sorted { $0.order < $1.order }
    }

    private var order: (Int, String) {
        (kind.isInteractive ? 0 : 1, place ?? "")
    }

    /// A thing made of USB devices, the telling one first, and of a display.
    init(_ kind: DeviceKind, _ confidence: Confidence, of signs: [USBSign], with display: DisplaySign? = nil) {
        let device = signs.first
        self.init(kind: kind, confidence: display?.isDamaged == true ? min(confidence, .probable) : confidence)
        maker = display.flatMap { $0.hasKnownMaker ? $0.maker : nil } ?? device?.maker ?? display?.maker
        model = display?.edid?.model ?? Placeholder.genuine(device?.device.ownOrKnownName)
        serial = display?.edid?.serial ?? signs.lazy.compactMap(\.serial).first
        place = [display?.connector, device?.place].compactMap { $0 }.joined(separator: ", ")
        screenInTenthsOfInch = display?.screenInTenthsOfInch
        reasons = (display?.reasons ?? []) + signs.map(\.reasons)
        marks = (display.map { [Mark($0)] } ?? []) + signs.map { Mark($0) }
    }

    init(dock: ThunderboltDevice, _ tables: Tables) {
        let place = "thunderbolt \(dock.place ?? "?")"
        let name = dock.name ?? "?"
        self.init(
            kind: .dock, confidence: .certain, maker: tables.makers.known(dock.maker),
            model: Placeholder.genuine(dock.name),
            reasons: [
                Reason(
                    nl: "Thunderbolt-toestel '\(name)' is een dockingstation",
                    en: "Thunderbolt device '\(name)' is a dock")
            ], place: place)
        marks = [Mark(dock)]
    }

    /// A printer says more about itself in its device id than in its USB strings.
    static func printer(_ sign: USBSign, by tables: Tables) -> Judgement {
        var judgement = Judgement(.printer, sign.confidence, of: [sign])
        guard let id = sign.device.printerId.map(PrinterID.init) else { return judgement }
        judgement.maker = tables.makers.known(id.value("MFG", "MANUFACTURER")) ?? judgement.maker
        judgement.model = Placeholder.genuine(id.value("MDL", "MODEL")) ?? judgement.model
        judgement.serial = Placeholder.genuine(id.value("SN", "SERN", "SERIALNUMBER")) ?? judgement.serial
        return judgement
    }
}

extension Tables {
    /// Whether a device on Thunderbolt has the name of a dock: the table of USB devices knows such names.
    func isDock(_ device: ThunderboltDevice) -> Bool {
        var named = USBDevice()
        named.name = device.name
        return usbDevices.ofAnyVendor(named)?.role == .dock
    }
}

extension DisplaySign {
    /// Whether a touch surface covers it, within a tenth of its width.
    func isAsWide(as sign: USBSign) -> Bool {
        guard isDeskDisplay, let screen = edid?.size, let touch = sign.device.touchWidthInMillimetres else {
            return false
        }
        let width = Int64(screen.widthInCentimetres)
        return (width * 9...width * 11).contains(touch)
    }
}
