import Assets
import Inventory
import TestSupport

@testable import Store

/// A machine made of parts that can be swapped, and its agent.
struct SampleMachine {
    var uuid: String?
    var serial: String?
    var baseboard: String?
    var mac: String
    var disk: String
    var machineID: String
    var hostname: String
    var usb: [USBDevice] = []
    var hasMonitor = false
    /// Of a dock, on USB or on Thunderbolt.
    var dockMAC: String?
    var thunderboltMAC: String?
    var assetTag: String?

    /// Number so and so of a series that does not exist.
    init(_ number: Int) {
        uuid = "4c4c4544-0000-1000-8000-\(1_000_000_000_000 + number)"
        serial = "PF3AB\(1000 + number)"
        baseboard = "L1HF\(10_000 + number)"
        mac = "54:e1:ad:00:\(10 + number / 90):\(10 + number % 90)"
        disk = "S4EVNF0M\(100_000 + number)"
        machineID = "installation-\(number)"
        hostname = "pc-\(number)"
    }

    var machine: Machine {
        var machine = Machine.laptop(1)
        machine.uuid = uuid
        machine.serial = serial
        machine.boardSerial = baseboard
        machine.machineId = machineID
        machine.assetTag = assetTag
        return machine
    }

    var facts: Facts {
        var facts = Facts.laptop(1, usb: usb)
        facts.machine = machine
        facts.system?.hostname = hostname
        facts.storage?.disks[0].serial = disk
        if hasMonitor { facts.displays = .monitor }
        var interfaces = [NetworkInterface.card("enp1s0", mac, bus: "pci")]
        if let dockMAC { interfaces.append(.card("enx0", dockMAC, bus: "usb")) }
        if let thunderboltMAC { interfaces.append(.card("enp9s0", thunderboltMAC, bus: "thunderbolt")) }
        facts.network = Network()
        facts.network?.interfaces = interfaces
        return facts
    }
}

extension Displays {
    /// One monitor with a serial number (E-EDID 1.4 §3), on a wire.
    fileprivate static let monitor: Displays = {
        var connector = DisplayConnector()
        connector.name = "HDMI-A-1"
        connector.edid = """
            00ffffffffffff001e6d095b000000000c1f010480351e00000000000000000000000000000000000000000000000000\
            000000000000000000fc0032344d4233350a202020202020000000ff003430384e54414231323334350a000000000000\
            0000000000000000000000000000000000000000000000000000000000000028
            """
        connector.makerName = "LG Electronics"
        var displays = Displays()
        displays.connectors = [connector]
        return displays
    }()
}

extension NetworkInterface {
    fileprivate static func card(_ name: String, _ mac: String, bus: String) -> NetworkInterface {
        var interface = NetworkInterface()
        interface.name = name
        interface.mac = mac
        interface.bus = bus
        return interface
    }
}

/// Agents of sample machines, against a real store; each step is an hour later than the one before.
final class SampleSchool {
    let sample: SampleStore
    private var now = SampleStore.now
    private var tokens: [SchoolNumber: Inventory.TokenID] = [:]
    private var seqs: [Int64: Int64] = [:]

    init() throws { sample = try SampleStore() }

    var store: Store { sample.store }
    var author: Author { Author(who: "test", at: now) }

    /// A new agent on the machine, which reports at once.
    @discardableResult
    func enrol(_ name: String, _ machine: SampleMachine, school: SchoolNumber = SampleStore.school) throws -> Int64 {
        now += 3_600
        let token = try tokens[school] ?? sample.addToken("token \(school)", school: school)
        tokens[school] = token
        guard case .enrolled(let device, _) = try sample.enrol(name, token: token, machine.machine, now: now) else {
            throw StoreError.refused("the token is spent")
        }
        try report(device, machine)
        return device
    }

    func report(_ device: Int64, _ machine: SampleMachine) throws {
        now += 3_600
        seqs[device, default: 0] += 1
        let body = try SampleBody.body(epoch: UInt64(device), seq: seqs[device] ?? 1, machine.facts)
        _ = try sample.ingest(body, device: device, at: now)
    }

    /// A list that people keep, or of another system.
    @discardableResult
    func take(_ rows: ImportedRow..., list: String = "generic") throws -> ImportResult {
        now += 3_600
        return try store.take(
            ImportedList(name: list, rows: rows, fields: AssetField.ofPeople), by: Author(who: "test", at: now))
    }

    /// Says the inventory number of the machine of an agent.
    /// - Returns: its asset.
    @discardableResult
    func label(_ device: Int64, _ number: String) throws -> Int64 {
        now += 3_600
        guard let asset = try asset(ofAgent: device) else { throw StoreError.unknown("asset", named: "of \(device)") }
        _ = try store.say([Word(asset: asset, field: .inventoryNumber, value: number)], "test", by: author)
        return asset
    }

    /// Numbers of the computers.
    func computers() throws -> [Int64] {
        try store.questions.assets().filter { $0.kind.isComputer == true }.map(\.id).sorted()
    }

    func asset(ofAgent device: Int64) throws -> Int64? { try store.questions.device(device).asset }

    func row(_ asset: Int64) throws -> AssetRow? { try store.questions.assets(AssetFilter(id: asset)).first }
}
