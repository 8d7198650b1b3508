extension Component {
    /// All components of a host, in the order of the sections and as they stand there.
    package static func all(of facts: Facts, by tables: Tables = .builtIn) -> [Component] {
        var components: [Component] = []
        if let processor = facts.processor { components.append(Component(processor, by: tables)) }
        for (index, module) in (facts.memory?.modules ?? []).enumerated() {
            components.append(Component(module, number: index + 1, by: tables))
        }
        for disk in facts.storage?.disks ?? [] { components.append(Component(disk)) }
        for interface in facts.network?.interfaces ?? [] { components.append(Component(interface, by: tables)) }
        for battery in facts.power?.batteries ?? [] { components.append(Component(battery, by: tables)) }
        for connector in facts.displays?.connectors ?? [] { components.append(Component(connector, by: tables)) }
        for device in facts.usb?.devices ?? [] { components.append(Component(device, by: tables)) }
        return withUniquePlaces(components)
    }

    /// Firmware gives several sockets one name, and two graphics cards have an `HDMI-A-1` each: the second becomes
    /// `HDMI-A-1 #2`.
    private static func withUniquePlaces(_ components: [Component]) -> [Component] {
        var taken: Set<Place> = []
        var last: [Place: Int] = [:]
        return components.map { component in
            var unique = component
            var number = last[component.key, default: 1]
            while !taken.insert(unique.key).inserted {
                number += 1
                unique.place = "\(component.place) #\(number)"
            }
            last[component.key] = number
            return unique
        }
    }

    private struct Place: Hashable {
        let kind: Kind
        let name: String
    }

    private var key: Place { Place(kind: kind, name: place) }

    private init(_ processor: Processor, by tables: Tables) {
        self.init(
            kind: .processor, place: "cpu", maker: tables.makers.known(processor.maker), model: processor.model,
            quantity: processor.cores, in: .cores)
    }

    private init(_ module: MemoryModule, number: Int, by tables: Tables) {
        self.init(
            kind: .memoryModule, place: module.slot ?? "module \(number)", maker: tables.makers.known(module.maker),
            model: module.part,
            serial: module.serial, quantity: module.sizeInBytes, in: .bytes)
    }

    private init(_ disk: Disk) {
        self.init(
            kind: .disk, place: disk.name ?? "?", model: disk.model, serial: disk.serial, quantity: disk.sizeInBytes,
            in: .bytes)
        condition = Condition(disk)
    }

    private init(_ interface: NetworkInterface, by tables: Tables) {
        self.init(
            kind: .networkInterface, place: interface.name ?? "?", maker: tables.makers.known(interface.maker),
            model: interface.model,
            serial: interface.mac)
    }

    private init(_ battery: Battery, by tables: Tables) {
        self.init(
            kind: .battery, place: battery.name ?? "?", maker: tables.makers.known(battery.maker), model: battery.model,
            serial: battery.serial, quantity: battery.fullCapacity, in: battery.unit.flatMap(Unit.init))
        condition = Condition(battery)
    }

    private init(_ connector: DisplayConnector, by tables: Tables) {
        let edid = connector.decodedEDID
        self.init(
            kind: .display, place: connector.name ?? "?",
            maker: tables.maker(ofDisplay: connector, edid) ?? edid?.maker, model: edid?.model,
            serial: edid?.serial, quantity: edid?.size?.diagonalInTenthsOfInch, in: .tenthsOfInch)
    }

    private init(_ device: USBDevice, by tables: Tables) {
        self.init(
            kind: .usbDevice, place: device.port ?? "?", maker: tables.makers.known(device.maker ?? device.makerById),
            model: device.ownOrKnownName,
            serial: device.serial)
    }
}
