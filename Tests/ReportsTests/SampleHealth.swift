import Assets
import Console
import Inventory
import TestSupport

@testable import Store

/// A store in which nearly everything is wrong.
struct SampleHealth {
    let sample: SampleStore
    private static let day: Int64 = 86_400
    private static let quiet = SampleStore.number("5")

    init() throws {
        sample = try SampleStore()
        try sample.store.addSchool(
            Self.quiet, name: SampleStore.name("Sint-Ëlooi: 't Bos"), schoolBoard: "VZW Noord")
        for number in 1...25 { try add(number, school: Self.quiet, daysAgo: 40 + Int64(number) % 5) }
        try addMissing()
        try addUnsafe()
        try addRelated()
    }

    private func addMissing() throws {
        try add(31, daysAgo: 45)
        try add(32, daysAgo: 200)
        try add(33, daysAgo: 170)
        let stolen = try add(34, daysAgo: 60)
        try say("stolen", .status, of: "klas-34", at: SampleStore.now - 50 * Self.day)
        _ = try sample.ingest(try SampleBody.body(seq: 2, .laptop(34)), device: stolen)
        try addTyped()
    }

    private func addUnsafe() throws {
        try add(41) { $0.system?.version = "10" }
        try add(42) { facts in
            facts.system?.id = "linuxmint"
            facts.system?.name = "Linux Mint"
            facts.system?.version = "21.3"
        }
        try add(43) { $0.storage?.rootEncryption = "none" }
        try add(44) {
            $0.system?.updatesCheckedAt = SampleStore.now - 100 * Self.day
            $0.system?.upgradedAt = SampleStore.now - 101 * Self.day
            $0.system?.securityUpdatesPending = 112
            $0.storage?.disks[0].state = "dead"
            $0.power = Self.wornBattery
            // A machine that calls itself what it likes.
            $0.system?.hostname = "\u{1B}[2J\u{202E}pc|\r\n;"
        }
    }

    private func addRelated() throws {
        let printer = USBDevice.printer(serial: "E71234567")
        try add(51, daysAgo: 3) { facts in
            facts.machine?.chassisCode = 3
            facts.machine?.product = "OptiPlex 5060"
            facts.machine?.version = nil
            facts.usb?.devices = [printer]
        }
        try add(52, school: SampleStore.otherSchool) { $0.usb?.devices = [printer] }
        for number in 53...55 { try add(number) { $0.machine?.machineId = "c0ffee" } }
        for number in 56...57 { try add(number) { $0.machine?.chassisSerial = "CHASSIS-1" } }
        let device = try add(58, daysAgo: 1)
        _ = try sample.ingest(try SampleBody.body(epoch: 2, .laptop(59)), device: device)
    }

    @discardableResult private func add(
        _ number: Int, school: SchoolNumber = SampleStore.school, daysAgo: Int64 = 0,
        _ change: (inout Facts) -> Void = { _ in }
    ) throws -> Int64 {
        var facts = Facts.laptop(number)
        change(&facts)
        let time = SampleStore.now - daysAgo * Self.day
        let device = try sample.addDevice(number, school: school, at: time)
        _ = try sample.ingest(try SampleBody.body(facts), device: device, at: time)
        return device
    }

    private func say(_ value: String, _ field: AssetField, of hostname: String, at time: Int64) throws {
        let asset = try sample.store.questions.assets().first { $0.hostname == hostname }
        let word = Word(asset: asset?.id ?? 0, field: field, value: value)
        _ = try sample.store.say([word], "test", by: Author(who: "test", at: time))
    }

    private func addTyped() throws {
        try sample.store.write { connection in
            try connection.run(
                """
                INSERT INTO witness (key, source, school, first_at, last_at) VALUES ('typed 1', 'typed', 1, ?1, ?1)
                """,
                SampleStore.now)
            let witness = connection.lastInsertedID
            for (field, value) in [(AssetField.kind, "monitor"), (.inventoryNumber, "BS-0042")] {
                try connection.insertValue(value, field, of: witness, by: .person, at: SampleStore.now)
            }
            try connection.settle([witness], by: .builtIn, at: SampleStore.now)
        }
    }

    private static let wornBattery: Power = {
        var (power, battery) = (Power(), Battery())
        battery.name = "BAT0"
        battery.unit = "mWh"
        battery.designCapacity = 50_000
        battery.fullCapacity = 24_000
        power.batteries = [battery]
        return power
    }()

    /// What `health` answers.
    func run(_ words: String...) -> (status: Console.ExitStatus, text: String) {
        SampleReports.run(["health"] + words, in: sample.folder.path)
    }
}
