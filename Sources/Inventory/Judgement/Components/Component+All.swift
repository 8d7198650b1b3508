extension Component {
    /// All components of a host, in the order of the sections and as they stand there.
    package static func all(of facts: Facts) -> [Component] {
        var components: [Component] = []
        if let processor = facts.processor { components.append(Component(processor)) }
        for (index, module) in (facts.memory?.modules ?? []).enumerated() {
            components.append(Component(module, number: index + 1))
        }
        for disk in facts.storage?.disks ?? [] { components.append(Component(disk)) }
        for interface in facts.network?.interfaces ?? [] { components.append(Component(interface)) }
        for battery in facts.power?.batteries ?? [] { components.append(Component(battery)) }
        for connector in facts.displays?.connectors ?? [] { components.append(Component(connector)) }
        for device in facts.usb?.devices ?? [] { components.append(Component(device)) }
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

    private init(_ processor: Processor) {
        self.init(
            kind: .processor, place: "cpu", maker: processor.maker, model: processor.model,
            quantity: processor.cores, in: .cores)
    }

    private init(_ module: MemoryModule, number: Int) {
        self.init(
            kind: .memoryModule, place: module.slot ?? "module \(number)", maker: module.maker, model: module.part,
            serial: module.serial, quantity: module.sizeInBytes, in: .bytes)
    }

    private init(_ disk: Disk) {
        self.init(
            kind: .disk, place: disk.name ?? "?", model: disk.model, serial: disk.serial, quantity: disk.sizeInBytes,
            in: .bytes)
    }

    private init(_ interface: NetworkInterface) {
        self.init(
            kind: .networkInterface, place: interface.name ?? "?", maker: interface.maker, model: interface.model,
            serial: interface.mac)
    }

    private init(_ battery: Battery) {
        self.init(
            kind: .battery, place: battery.name ?? "?", maker: battery.maker, model: battery.model,
            serial: battery.serial, quantity: battery.fullCapacity, in: battery.unit.flatMap(Unit.init))
    }

    private init(_ connector: DisplayConnector) {
        let edid = connector.decodedEDID
        self.init(
            kind: .display, place: connector.name ?? "?", maker: edid?.makerName, model: edid?.model,
            serial: edid?.serial, quantity: edid?.size?.diagonalInTenthsOfInch, in: .tenthsOfInch)
    }

    private init(_ device: USBDevice) {
        self.init(
            kind: .usbDevice, place: device.port ?? "?", maker: device.maker, model: device.name, serial: device.serial)
    }
}
