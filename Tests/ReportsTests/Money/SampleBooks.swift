import Assets
import Funding
import Inventory
import Store
import TestSupport

/// Devices of three schools: with an invoice and without, worn, hired, given, sold; with terms and a price that people set.
struct SampleBooks {
    let ledger: SampleLedger

    init() throws {
        ledger = try SampleLedger()
        for number in 1...5 { try add(number) { $0.power = number == 2 ? Self.wornBattery : nil } }
        for number in 6...7 { try add(number, school: SampleStore.otherSchool) }
        try add(8, school: SampleLedger.stranger) { $0.system?.version = "10" }
        try buy([1, 2, 3], "1000", on: "2023-10-01")
        try buy([5], "50", on: "2025-09-15") { $0.acquisition = .rent }
        try say("sold", .status, of: 3)
        try say("2021-02-28", .purchasedOn, of: 6)
        try say("gift", .acquisition, of: 7)
        try set(.terms, to: 60, schoolBoard: "VZW Noord")
        try set(.prices, to: 65_000, schoolBoard: "VZW Zuid")
    }

    private func add(
        _ number: Int, school: SchoolNumber = SampleStore.school, _ change: (inout Facts) -> Void = { _ in }
    ) throws {
        var facts = Facts.laptop(number)
        change(&facts)
        let device = try ledger.sample.addDevice(number, school: school)
        _ = try ledger.sample.ingest(try SampleBody.body(facts), device: device)
    }

    private func buy(
        _ assets: [Int64], _ net: String, on day: String, _ change: (inout InvoiceLine) -> Void = { _ in }
    ) throws {
        var draft = try ledger.draft("F\(assets[0])", [net], on: day, quantity: Int64(assets.count))
        change(&draft.lines[0])
        let invoice = try ledger.enter(draft)
        let line = try ledger.store.questions.invoiceAccount(invoice).lines[0].line.id
        _ = try ledger.store.link(assets, toLine: line, by: ledger.booking())
    }

    private func say(_ value: String, _ field: AssetField, of asset: Int64) throws {
        let word = Word(asset: asset, field: field, value: value)
        _ = try ledger.store.say([word], "test", by: ledger.booking().author)
    }

    private func set(_ table: KindTable, to number: Int64, schoolBoard: String) throws {
        _ = try ledger.store.set(table, to: number, of: [.laptop], schoolBoard: schoolBoard, by: ledger.booking())
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
}
