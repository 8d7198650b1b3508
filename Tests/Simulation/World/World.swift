import Inventory

/// The schools' things as they are now, and what was told of them so far.
struct World {
    var dice: Dice
    /// UTC seconds by the collector's clock.
    var now: Int64
    var computers: [Computer] = []
    var disks: [SimulatedDisk] = []
    var attached: [AttachedThing] = []
    var history: History
    /// The community's schools, as indices.
    let schools: Range<Int>
    var followUps: [FollowUp] = []
    /// Computers that get their first agent in these weeks.
    var waiting: [Int] = []
    private var made = 0

    init(seed: UInt64, schools: Int, startingAt time: Int64) {
        dice = Dice(seed: seed)
        now = time
        self.schools = 0..<schools
        history = History(schools: schools)
    }

    /// A number that was not used before.
    mutating func fresh() -> Int {
        made += 1
        return made
    }

    mutating func school() -> Int { dice.number(0...schools.count - 1) }

    /// A moment after all others.
    mutating func tick() -> Int64 {
        now += 1
        return now
    }

    static func mac(_ maker: String, _ number: Int) -> String {
        "\(maker):" + [16, 8, 0].map { Hex.text(of: [UInt8(number >> $0 & 255)]) }.joined(separator: ":")
    }
}

// What is bought.
extension World {
    mutating func buyComputer(_ batch: Batch, school: Int) -> Int {
        let number = computers.count + 1
        computers.append(
            Computer(
                thing: Thing(kind: .computer, number: number), batch: batch,
                firmware: Firmware(batch.quality, number: number, batch: batch.name), disk: buyDisk(for: number),
                soldered: solderedPorts(batch), card: batch.hasCard ? wirelessPort() : nil, school: school,
                presence: batch.isPortable ? 0.25 : 0.4))
        if dice.number(1...100) <= batch.managed { computers[number - 1].rowKey = rowKey() }
        return number - 1
    }

    mutating func buyDisk(for number: Int) -> Int {
        let serial = fresh()
        disks.append(
            SimulatedDisk(
                serial: "S4EVNX0R\(Firmware.digits(serial, 6))",
                wwn: serial % 2 == 0 ? "0x5002538e\(Firmware.digits(serial, 8))" : nil,
                installation: Installation(machineID: machineID(), hostname: "pc-\(number)")))
        return disks.count - 1
    }

    mutating func machineID() -> String { "4d\(Firmware.digits(fresh(), 30))" }

    mutating func rowKey() -> String { "dev-\(Firmware.digits(fresh(), 6))" }

    mutating func wirelessPort() -> NetworkPort { NetworkPort(mac: Self.mac("3c:58:c2", fresh()), isWireless: true) }

    mutating func solderedPorts(_ batch: Batch) -> [NetworkPort] {
        var ports: [NetworkPort] = []
        if batch.hasWire { ports.append(NetworkPort(mac: Self.mac("54:e1:ad", fresh()), isWireless: false)) }
        if !batch.hasCard, batch.chassisCode != 3 { ports.append(wirelessPort()) }
        return ports
    }

    mutating func buyAttached(_ model: AttachedModel, school: Int) -> Int {
        attached.append(AttachedThing(model, number: attached.count + 1, school: school))
        return attached.count - 1
    }
}

// What is plugged in where.
extension World {
    /// Whether nobody can take the thing for another that was there: without a number of its own it looks like all of its model.
    func isTellable(_ thing: Int, at computer: Int) -> Bool {
        let model = attached[thing].model
        guard model.quality != .genuine else { return true }
        return computers[computer].lookalikes[model.slot]?[model.name].map { $0 == thing } ?? true
    }

    func isFree(_ slot: Slot, at computer: Int) -> Bool { computers[computer].attached[slot] == nil }

    /// Nobody pulls a cable here and plugs it in there in less.
    private static let secondsToCarry: Int64 = 120
    static let secondsToInstall: Int64 = 1_200

    mutating func plug(_ thing: Int, into computer: Int, because cause: Happening) {
        let model = attached[thing].model
        unplug(thing)
        now += Self.secondsToCarry
        computers[computer].attached[model.slot] = thing
        computers[computer].lookalikes[model.slot, default: [:]][model.name] = thing
        computers[computer].facts = nil
        attached[thing].host = computer
        attached[thing].cause = cause
        history.truth.note(cause, attached[thing].thing, at: now)
    }

    mutating func unplug(_ thing: Int) {
        guard let host = attached[thing].host else { return }
        computers[host].attached[attached[thing].model.slot] = nil
        computers[host].facts = nil
        attached[thing].host = nil
    }
}
