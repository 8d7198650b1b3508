import Inventory

// What a computer shows of itself.
extension World {
    /// The index of what the computer shows now.
    mutating func currentFacts(of computer: Int) -> Int {
        if let known = computers[computer].facts { return known }
        history.facts.append(facts(of: computers[computer]))
        history.truth.views.append(view(of: computers[computer]))
        computers[computer].facts = history.facts.count - 1
        return history.facts.count - 1
    }

    private func facts(of computer: Computer) -> Facts {
        let installation = disks[computer.disk].installation
        let things = Slot.allCases.compactMap { computer.attached[$0] }.map { attached[$0] }
        var facts = Facts()
        facts.machine = machine(of: computer, installation)
        facts.processor = Processor()
        facts.processor?.model = Truth.processor(of: computer.thing)
        facts.memory = Memory()
        facts.memory?.totalInBytes = 8 << 30
        facts.storage = Storage()
        facts.storage?.disks = [Disk(disks[computer.disk])]
        facts.network = Network()
        facts.network?.interfaces = interfaces(of: computer, with: things)
        facts.displays = Displays()
        facts.displays?.connectors = things.compactMap { DisplayConnector($0) }
        facts.usb = USB()
        facts.usb?.devices = things.compactMap { USBDevice($0) }
        facts.system = System(installation, updates: computer.updates)
        return facts
    }

    private func machine(of computer: Computer, _ installation: Installation) -> Machine {
        var machine = Machine()
        machine.maker = computer.batch.maker
        machine.product = computer.batch.product
        machine.chassisCode = computer.batch.chassisCode
        machine.serial = computer.firmware.serial
        machine.uuid = computer.firmware.uuid
        machine.boardSerial = computer.firmware.boardSerial
        machine.chassisSerial = computer.firmware.chassisSerial
        machine.assetTag = computer.firmware.assetTag
        machine.machineId = installation.machineID
        return machine
    }

    private func interfaces(of computer: Computer, with things: [AttachedThing]) -> [NetworkInterface] {
        let ports = computer.soldered + [computer.card].compactMap { $0 }
        let own = ports.map {
            NetworkInterface(
                $0.mac, bus: computer.batch.hasWire || !$0.isWireless ? "pci" : "sdio", isWireless: $0.isWireless)
        }
        return own + things.compactMap(\.mac).map { NetworkInterface($0, bus: "usb", isWireless: false) }
    }
}

// What is true of it.
extension World {
    private func view(of computer: Computer) -> Truth.View {
        let things = computer.attached.mapValues { attached[$0] }
        let own = things.values.compactMap { thing in thing.evidence.map { (thing.thing, $0) } }
        return Truth.View(
            owner: computer.thing, attached: things.mapValues(\.thing), evidence: evidence(of: computer),
            attachedEvidence: Dictionary(own) { first, _ in first })
    }

    /// Every number it shows but fillers: who else shows it tells what it is worth. A disk's goes with the disk.
    func evidence(of computer: Computer) -> Set<Evidence> {
        let firmware = computer.firmware
        var numbers: [(String, String?)] = [
            ("serial", firmware.serial), ("uuid", firmware.uuid), ("board serial", firmware.boardSerial),
            ("disk serial", disks[computer.disk].serial), ("disk wwn", disks[computer.disk].wwn),
        ]
        numbers += (computer.soldered + [computer.card].compactMap { $0 }).map { ("mac", $0.mac) }
        return Set(numbers.compactMap { kind, value in Evidence(kind, unlessFiller: value) })
    }
}

extension Disk {
    fileprivate init(_ disk: SimulatedDisk) {
        self.init()
        name = "nvme0n1"
        bus = "nvme"
        model = "SAMSUNG MZVLB256"
        sizeInBytes = 256_060_514_304
        serial = disk.serial
        wwn = disk.wwn
    }
}

extension NetworkInterface {
    fileprivate init(_ mac: String, bus: String, isWireless: Bool) {
        self.init()
        name = isWireless ? "wlp1s0" : bus == "usb" ? "enp0s20u1" : "enp0s31f6"
        self.mac = mac
        self.bus = bus
        self.isWireless = isWireless
    }
}

extension DisplayConnector {
    fileprivate init?(_ thing: AttachedThing) {
        guard let edid = DisplayBytes.hex(of: thing) else { return nil }
        self.init()
        name = thing.model.slot.connector
        self.edid = edid
    }
}

extension USBDevice {
    fileprivate init?(_ thing: AttachedThing) {
        guard let vendor = thing.model.vendor else { return nil }
        self.init()
        port = thing.model.slot.port
        self.vendor = vendor
        product = thing.model.product
        name = thing.model.name
        serial = thing.model.slot == .wall ? nil : thing.serial
        interfaces = thing.model.interfaces
        removable = "removable"
        touch = thing.model.slot == .wall ? "touchscreen" : nil
    }
}

extension System {
    fileprivate init(_ installation: Installation, updates: Int64) {
        self.init()
        hostname = installation.hostname
        id = "debian"
        name = "Debian GNU/Linux"
        version = "13"
        updatesPending = updates
    }
}
