package import Inventory
package import Store

/// Some weeks of two schools, told by reports and by a person: what reports about the past are tested with.
package struct SampleHistory {
    package let sample: SampleStore
    /// The devices of the agents, by the number of the machine.
    private var devices: [Int: Int64] = [:]
    private var reports: Int64 = 0

    /// 1 September 2026, 8:00 in Belgium.
    private static let beginning: Int64 = 1_788_242_400

    /// That hour so many days after 1 September 2026.
    package static func day(_ number: Int64) -> Int64 { beginning + number * 86_400 }

    package init() throws {
        sample = try SampleStore()
        try sample.store.addRoom(SampleStore.name("5B"), school: SampleStore.school)
    }

    /// A machine reports: it is enrolled where it was not yet.
    package mutating func report(
        _ number: Int, on day: Int64, school: SchoolNumber = SampleStore.school, _ facts: Facts
    ) throws {
        reports += 1
        let time = Self.day(day)
        let device =
            try devices[number]
            ?? sample.addDevice("machine \(number) \(reports)", facts, school: school, at: time)
        devices[number] = device
        _ = try sample.ingest(try SampleBody.body(seq: reports, facts), device: device, at: time)
    }

    /// The next report of a machine comes from another enrolment, on another system.
    package mutating func reinstall(_ number: Int) { devices[number] = nil }

    package func author(on day: Int64, why: String? = nil) -> Author {
        Author(who: "els", why: why, at: Self.day(day))
    }

    /// The number of the asset of a machine, by its hostname.
    package func asset(_ number: Int) throws -> Int64 {
        try sample.store.questions.assets().first { $0.hostname == "klas-\(number)" }?.id ?? 0
    }

    package func asset(_ kind: DeviceKind) throws -> Int64 {
        try sample.store.questions.assets(AssetFilter(kind: kind)).first?.id ?? 0
    }
}

extension SampleStore {
    fileprivate func addDevice(
        _ enrolment: String, _ facts: Facts, school: SchoolNumber, at time: Int64
    ) throws -> Int64 {
        let token = try addToken("token of \(enrolment)", school: school)
        let outcome = try enrol(enrolment, token: token, facts.machine ?? Machine(), now: time)
        guard case .enrolled(let device, .active) = outcome else { preconditionFailure("\(enrolment) is new") }
        return device
    }
}

extension Facts {
    /// A laptop with modules of 8 GB whose serial numbers end so, and this disk.
    package static func laptop(_ number: Int, modules: [String], disk: String?, usb: [USBDevice] = []) -> Facts {
        var facts = Facts.laptop(number, usb: usb)
        facts.memory?.totalInBytes = Int64(modules.count) << 33
        facts.memory?.modules = modules.enumerated().map { index, serial in
            var module = MemoryModule()
            module.slot = "DIMM \(index)"
            module.sizeInBytes = 8 << 30
            module.maker = "Samsung"
            module.serial = "36A1F4\(serial)"
            return module
        }
        var interface = NetworkInterface()
        interface.name = "enp1s0"
        interface.bus = "pci"
        interface.mac = "8c:8c:aa:00:10:0\(number)"
        facts.network = Network()
        facts.network?.interfaces = [interface]
        facts.storage?.disks =
            disk.map { serial in
                var disk = Disk()
                disk.name = "nvme0n1"
                disk.model = "KXG60ZNV256G"
                disk.serial = serial
                disk.sizeInBytes = 256_060_514_304
                return [disk]
            } ?? []
        return facts
    }

    /// A computer that stays where it is.
    package static func desktop(_ number: Int, usb: [USBDevice] = []) -> Facts {
        var facts = Facts.laptop(number, usb: usb)
        facts.machine?.maker = "HP"
        facts.machine?.product = "EliteDesk 800 G3 SFF"
        facts.machine?.version = nil
        facts.machine?.serial = "CZC80\(number)"
        facts.machine?.chassisCode = 4
        return facts
    }
}

extension USBDevice {
    /// A smartboard by its USB cable.
    package static let board: USBDevice = {
        var device = USBDevice()
        device.port = "1-4"
        device.vendor = "0b8c"
        device.product = "0001"
        device.maker = "SMART Technologies"
        device.name = "SMART Board"
        device.serial = "SB680-123456"
        device.interfaces = ["030000"]
        device.touch = "touchscreen"
        return device
    }()
}
